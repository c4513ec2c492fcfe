using CivilAffairsGraph.Differential;
using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Serving;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>A gateway over a copy of the sandbox with hostile rows, on one engine.</summary>
public abstract class EngineFixture : IAsyncLifetime
{
    private readonly List<WebApplicationFactory<Program>> others = [];
    private readonly DirectoryInfo hub = Directory.CreateTempSubdirectory("engine-hub-");
    private WebApplicationFactory<Program>? host;

    /// <summary>Why the engine cannot be tested here; null when it can.</summary>
    public abstract string? Missing { get; }

    /// <summary>A client of the gateway.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>The services of the gateway.</summary>
    public IServiceProvider Services => host!.Services;

    /// <summary>Its server, for what is not asked by a client.</summary>
    internal TestServer Host => host!.Server;

    internal CapturedCommands Commands { get; } = new();

    /// <summary>Names of the sandbox's parts, by registry.</summary>
    internal static IReadOnlyDictionary<RegistryName, string> Parts { get; } = new Dictionary<RegistryName, string>
    {
        [RegistryName.Marriage] = "marriage",
        [RegistryName.PlaceName] = "place-name",
        [RegistryName.SocialOrganization] = "social-organization",
        [RegistryName.Burial] = "burial",
    };

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await CreateAsync();
        foreach (var (name, part) in Parts)
        {
            await using var connection = Open(part);
            HostileRows.Add(connection, Schema(part), part);
        }

        host = Start();
        Client = host.CreateClient().AsDeveloper();
    }

    /// <summary>A client of another gateway over the same databases.</summary>
    public HttpClient StartAnother()
    {
        var other = Start();
        others.Add(other);
        return other.CreateClient().AsDeveloper();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in others.Append(host).OfType<WebApplicationFactory<Program>>())
        {
            await started.DisposeAsync();
        }

        if (Missing is null)
        {
            await DropAsync();
        }

        hub.Delete(recursive: true);

        GC.SuppressFinalize(this);
    }

    /// <summary>The bytes of an answer, as text.</summary>
    public async Task<string> AskAsync(string query)
    {
        using var content = new StringContent(JsonSerializer.Serialize(new { query }), System.Text.Encoding.UTF8, "application/json");
        using var response = await Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(string query)
    {
        var answer = JsonSerializer.Deserialize<JsonElement>(await AskAsync(query));
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}: {errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Settings of the gateway besides those of its registries.</summary>
    protected virtual IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>();

    /// <summary>The clock of the gateway.</summary>
    protected virtual TimeProvider Clock { get; } = new PinnedClock();

    /// <summary>Creates the copy of the sandbox.</summary>
    protected abstract Task CreateAsync();

    /// <summary>Removes it.</summary>
    protected abstract Task DropAsync();

    /// <summary>An open connection that may write to a part.</summary>
    internal abstract DbConnection Open(string part);

    /// <summary>Schema of a part; empty for none.</summary>
    internal abstract string Schema(string part);

    /// <summary>Engine and connection string of a registry's configuration.</summary>
    protected abstract (string Engine, string ConnectionString) Serve(string part);

    /// <summary>A gateway in a process of its own over the same databases, with a ledger of its own: one that is stopped may hold the lock of its file.</summary>
    /// <param name="more">Settings besides, or instead.</param>
    internal Task<ServedProcess> ServeAsync(IReadOnlyDictionary<string, string> more)
    {
        var ledger = hub.CreateSubdirectory($"{Guid.NewGuid():N}").FullName;
        var settings = new Dictionary<string, string>([.. Usual().Where(setting => !more.ContainsKey(setting.Key)), .. more])
        {
            ["Ledger:ConnectionString"] = $"Data Source={Path.Combine(ledger, "ledger.db")}",
            ["Ledger:Heads"] = ledger,
            ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",
        };
        return ServedProcess.StartAsync(settings.Select(setting => $"--{setting.Key}={setting.Value}"), TestContext.Current.CancellationToken);
    }

    private WebApplicationFactory<Program> Start() => new WebApplicationFactory<Program>().WithWebHostBuilder(builder =>
    {
        foreach (var (setting, value) in Usual())
        {
            builder.UseSetting(setting, value);
        }

        builder.ConfigureTestServices(services => services.AddSingleton(Clock).AddSingleton<IInterceptor>(Commands));
    });

    private Dictionary<string, string> Usual()
    {
        var settings = new Dictionary<string, string>
        {
            ["Logging:LogLevel:Default"] = "Warning",
            ["Signing:Key"] = OwnKeys.Signing,
            ["Signing:Issuer"] = OwnKeys.Issuer,
            ["Ids:Key"] = OwnKeys.SandboxIds,
            ["Hub:ConnectionString"] = $"Data Source={Path.Combine(hub.FullName, "hub.db")}",
            ["Cache:Enabled"] = "false",
            ["Cache:LookEvery"] = "00:01:00",
            ["Limits:RequestTime"] = "00:10:00",
        };
        foreach (var (name, part) in Parts)
        {
            var (engine, connection) = Serve(part);
            settings[$"Registries:{name}:Engine"] = engine;
            settings[$"Registries:{name}:ConnectionString"] = connection;
            settings[$"Registries:{name}:Schema"] = Schema(part);
            settings[$"Registries:{name}:QueryTimeout"] = "00:01:00";
        }

        foreach (var (setting, value) in Settings)
        {
            settings[setting] = value;
        }

        return settings;
    }
}
