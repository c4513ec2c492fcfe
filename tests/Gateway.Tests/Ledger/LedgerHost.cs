using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Schemas.Ids;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>A gateway with a ledger of its own.</summary>
internal sealed class LedgerHost : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("civil-affairs-ledger-");
    private readonly WebApplicationFactory<Program> host;
    private readonly string sandbox;

    public LedgerHost(GatewayFixture gateway, Dictionary<string, string>? settings = null)
    {
        sandbox = gateway.Sandbox;
        host = gateway.StartHost(new(settings ?? []) { ["Hub:ConnectionString"] = $"Data Source={Path.Combine(directory.FullName, "hub.db")};Pooling=False" });
        Client = host.CreateClient().AsDeveloper();
    }

    /// <summary>Asks as the sandbox's developer.</summary>
    public HttpClient Client { get; }

    public LedgerOptions Options => Service<IOptions<LedgerOptions>>().Value;

    /// <summary>What a command is told to find the same ledger.</summary>
    public IReadOnlyList<string> Settings => [$"--Sandbox:Directory={sandbox}", $"--Hub:ConnectionString=Data Source={Path.Combine(directory.FullName, "hub.db")};Pooling=False", $"--Ledger:ConnectionString={Options.ConnectionString}"];

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public T Service<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>Another client of the sandbox.</summary>
    public HttpClient As(string client, string purpose) => host.CreateClient().As(Developer.HeadersOf(client, purpose));

    /// <summary>Asks without credentials.</summary>
    public HttpClient Anonymous() => host.CreateClient();

    /// <summary>How the ledger names a person.</summary>
    public string Hash(string subject) => LedgerEntries.Text(Service<SubjectHashes>().Of(subject));

    /// <summary>Number of the row that an id names.</summary>
    public string Row(string id) => Service<NodeIds>().Open(id)!.Value.Key;

    public async Task<JsonElement> AskAsync(string query, HttpClient? client = null)
    {
        using var response = await (client ?? Client).PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query }, None);
        return await response.Content.ReadFromJsonAsync<JsonElement>(None);
    }

    /// <summary>Everything that is recorded, the oldest first.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> EntriesAsync() =>
        [.. (await LedgerSearch.FindAsync(Options, new(null, null, null, null, int.MaxValue), None)).Reverse()];

    public Task<LedgerReport> VerifyAsync() => new LedgerVerifier(Options, Service<ISignatures>()).VerifyAsync([Options.Heads], null, None);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        // The program ends by itself some time after its host; the ledger's last checkpoint needs the directory.
        await Service<LedgerWriter>().DisposeAsync();
        await host.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
