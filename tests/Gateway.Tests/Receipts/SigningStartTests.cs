using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>Nothing but a sandbox is served without a key that signs, and wrong ones stop the start.</summary>
public sealed class SigningStartTests
{
    [Fact]
    public async Task Start_OverRealDatabasesWithoutAKeyThatSigns_IsRefusedAndSaysHowToMakeOne()
    {
        var lines = await RefusedAsync("--Registries:Marriage:ConnectionString=Data Source=own.db", $"--Ids:Key={OwnKeys.Ids}");

        Assert.Contains(lines, line => line.Contains("Signing:Key and Signing:KeyFile are both empty", StringComparison.Ordinal) && line.Contains("openssl genpkey", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Signing:Issuer is empty", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_WithAKeyThatIsNone_IsRefusedWithoutRepeatingIt()
    {
        var lines = await RefusedAsync("--Signing:Key=c2VjcmV0", "--Signing:RetiredKeys:0=c2VjcmV0LmZpbGU", "--Lists:CountLimit=7");

        Assert.Contains(lines, line => line.Contains("Signing:Key holds no private key", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Signing:RetiredKeys:0", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("CountLimit", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("c2VjcmV0", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyCollection<string>> RefusedAsync(params string[] settings)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured);
        builder.Services.AddTransport(builder.Configuration);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        return [.. captured.Lines];
    }
}
