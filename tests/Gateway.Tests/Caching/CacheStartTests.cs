using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>Settings of the cache that are wrong stop the start, and are named without what is secret in them.</summary>
public sealed class CacheStartTests
{
    [Theory]
    [InlineData("Cache:Redis:Keys is empty", "--Cache:Redis:Configuration=127.0.0.1:1,password=hidden", "--Registries:Marriage:ConnectionString=Data Source=own.db", "--Ids:Key=dGVzdHMtb25seS1rZXktb2YtaWRzLS0tMzItYnl0ZXM=")]
    [InlineData("Cache:Redis:Keys:1 is not a key of 32 bytes", "--Cache:Redis:Keys:0=dGVzdHMtb25seS1rZXktb2YtaWRzLS0tMzItYnl0ZXM=", "--Cache:Redis:Keys:1=hidden")]
    [InlineData("Cache:Redis:Configuration is not", "--Cache:Redis:Configuration=hidden=1")]
    [InlineData("TimeToLive", "--Cache:TimeToLive=00:00:00")]
    [InlineData("MemoryBytes", "--Cache:MemoryBytes=1000")]
    [InlineData("ClockSkew", "--Cache:ClockSkew=00:01:01")]
    [InlineData("Timeout", "--Cache:Redis:Timeout=00:00:06")]
    public async Task Start_WithACacheThatIsWrong_IsRefusedAndNamesIt(string expected, params string[] settings)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured);
        builder.Services.AddTransport(builder.Configuration);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains(captured.Lines, line => line.Contains(expected, StringComparison.Ordinal));
        Assert.DoesNotContain(captured.Lines, line => line.Contains("hidden", StringComparison.Ordinal));
    }
}
