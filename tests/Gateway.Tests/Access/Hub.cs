using System.Collections.Frozen;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>The services of a gateway over a hub's database of its own, in which there is one client. Nothing is served.</summary>
internal sealed class Hub : IAsyncDisposable
{
    public const string Client = "jinan-housing";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("civil-affairs-hub-");
    private readonly WebApplication app;

    private Hub(string[] settings)
    {
        var builder = WebApplication.CreateBuilder([$"--Hub:ConnectionString=Data Source={Database}", .. settings]).AddRegistryServing();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        app = builder.Build();
    }

    public string Database => Path.Combine(directory.FullName, "hub.db");

    public CapturedLog Log { get; } = new();

    public CredentialReader Reader => app.Services.GetRequiredService<CredentialReader>();

    public ClientRegister Register => app.Services.GetRequiredService<ClientRegister>();

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<Hub> CreateAsync(params string[] settings)
    {
        var hub = new Hub(settings);
        await hub.Register.CreateAsync(
            new(
                Client, "济南市住房和城乡建设局", null, new[] { Scopes.MarriageVerify, Scopes.BurialVerify }.ToFrozenSet(), new[] { "benefit-review" }.ToFrozenSet(), null,
                new(5_000, 500, 1_000_000, 2_000), DateTimeOffset.UtcNow.AddHours(-1), null, IsSandbox: false),
            None);
        return hub;
    }

    /// <summary>A new key of the client.</summary>
    public async Task<string> KeyAsync() => (await Register.CreateKeyAsync(Client, null, null, None)).Secret;

    /// <summary>Who a request with these headers comes from, and what the answer's header for credentials says.</summary>
    public async Task<(Client? Client, int Status, string Message, string? Challenge)> AskAsync(params (string Name, string Value)[] headers)
    {
        var http = new DefaultHttpContext();
        foreach (var (name, value) in headers)
        {
            http.Request.Headers.Append(name, value);
        }

        try
        {
            return (await Reader.ReadAsync(http, None), StatusCodes.Status200OK, "", http.Response.Headers.WWWAuthenticate);
        }
        catch (Gateway.Transport.RequestRefusedException refusal)
        {
            Assert.Equal(Schemas.Errors.ErrorCodes.Unauthenticated, refusal.Code);
            return (null, refusal.Status, refusal.Message, http.Response.Headers.WWWAuthenticate);
        }
    }

    public Task<(Client? Client, int Status, string Message, string? Challenge)> AskByTokenAsync(string token) => AskAsync(("Authorization", $"Bearer {token}"));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
