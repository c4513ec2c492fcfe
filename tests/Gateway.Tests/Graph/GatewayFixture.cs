using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(GatewayFixture))]

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>The whole gateway over a sandbox of scale 1, with the clock pinned, asked by HTTP.</summary>
public sealed class GatewayFixture : IAsyncLifetime
{
    private readonly System.Collections.Concurrent.ConcurrentBag<WebApplicationFactory<Program>> hosts = [];

    private readonly SharedDivisions divisions = new();
    private readonly SuiteSearch search = new(NumberSearch.OfSuite);

    /// <summary>The sandbox that all tests read and none writes.</summary>
    public string Sandbox { get; } = Path.Combine(Path.GetTempPath(), $"civil-affairs-{Guid.NewGuid():N}", "sandbox");

    internal StatementCounter Counter { get; } = new();

    /// <summary>A client of the gateway over the sandbox, which asks as its developer.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>A client of the same gateway without credentials.</summary>
    internal HttpClient Anonymous() => ((OwningClient)Client).Another();

    public async ValueTask InitializeAsync()
    {
        await SandboxCreator.EnsureAsync(SandboxSettings.Default, Sandbox, new Progress<SandboxProgress>(), CancellationToken.None);
        Client = Start([], Counter);
        using var ready = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        search.Observe();
        Client.Dispose();
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        Directory.Delete(Path.GetDirectoryName(Sandbox)!, recursive: true);
        search.Dispose();
        TestContext.Current.SendDiagnosticMessage($"Searched for identity numbers: {string.Join(", ", NumberSearch.OfSuite.Looked.Select(looked => $"{looked.Key} {looked.Value:N0}"))}.");
        Assert.True(NumberSearch.OfSuite.Found.Count == 0, string.Join('\n', NumberSearch.OfSuite.Found.Select(found => found.Text)));
    }

    /// <summary>Starts another gateway with settings of its own. It ends with its client.</summary>
    internal HttpClient Start(Dictionary<string, string> settings, IInterceptor? interceptor = null) => new OwningClient(Build(settings, interceptor, null)).AsDeveloper();

    /// <summary>Starts another gateway, for tests that need its services too.</summary>
    internal WebApplicationFactory<Program> StartHost(Dictionary<string, string> settings, IInterceptor? interceptor = null, Action<IServiceCollection>? more = null)
    {
        var host = Build(settings, interceptor, more);
        hosts.Add(host);
        return host;
    }

    private WebApplicationFactory<Program> Build(Dictionary<string, string> settings, IInterceptor? interceptor, Action<IServiceCollection>? more) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
        {
            builder.UseSetting("Sandbox:Directory", Sandbox);
            builder.UseSetting("Hub:ConnectionString", $"Data Source={Path.Combine(Path.GetDirectoryName(Sandbox)!, "hub.db")};Pooling=False");
            builder.UseSetting("Logging:LogLevel:Default", "Warning");

            // What is tested is the answer, not the time that a machine busy with other tests takes for it.
            builder.UseSetting("Cache:Enabled", "false");
            builder.UseSetting("Cache:LookEvery", "00:01:00");
            builder.UseSetting("Limits:RequestTime", "00:10:00");
            builder.UseSetting("Limits:QueuedRequests", "500");
            builder.UseSetting("Limits:QueuedInOverload", "500");
            foreach (var registry in Enum.GetNames<RegistryName>())
            {
                builder.UseSetting($"Registries:{registry}:QueryTimeout", "00:01:00");
            }

            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(new PinnedClock());
                if (!settings.Keys.Any(key => key.StartsWith("Registries:PlaceName", StringComparison.Ordinal) || key.StartsWith("Sandbox:", StringComparison.Ordinal)))
                {
                    services.AddSingleton<IDivisionSource>(provider => divisions.Over(new DivisionSource(provider.GetRequiredKeyedService<RegistryDatabase>(RegistryName.PlaceName))));
                }

                if (interceptor is not null)
                {
                    services.AddSingleton(interceptor);
                }

                more?.Invoke(services);
            });
        });

    /// <summary>The answer to a query, errors and all.</summary>
    public Task<JsonElement> AskAsync(string query, object? variables = null) => AskAsync(Client, query, variables);

    /// <summary>The answer of another gateway.</summary>
    public static async Task<JsonElement> AskAsync(HttpClient client, string query, object? variables = null)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query, variables });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>The data of an answer without errors.</summary>
    public Task<JsonElement> DataAsync(string query, object? variables = null) => DataAsync(Client, query, variables);

    /// <summary>The data of another gateway's answer without errors.</summary>
    public static async Task<JsonElement> DataAsync(HttpClient client, string query, object? variables = null)
    {
        var answer = await AskAsync(client, query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The lines of truth of one type.</summary>
    public IEnumerable<JsonElement> Truth(string type) => File.ReadLines(Path.Combine(Sandbox, "truth.jsonl"))
        .Where(line => line.StartsWith($"{{\"type\":\"{type}\"", StringComparison.Ordinal))
        .Select(line => JsonSerializer.Deserialize<JsonElement>(line));
}
