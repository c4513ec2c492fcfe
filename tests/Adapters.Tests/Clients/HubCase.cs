using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>A hub's database of its own, on one of the engines that can be run here, with as many replicas over it as wanted.</summary>
internal sealed class HubCase : IRegistryStanding, IAsyncDisposable
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    private static readonly string Server = Environment.GetEnvironmentVariable("CAG_POSTGRESQL") ?? "";

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-hub-").FullName;
    private readonly string name = $"cag_hub_{Guid.NewGuid():N}";
    private readonly List<HubDatabase> databases = [];

    private HubCase(string engine) => Options = new()
    {
        Engine = engine,
        ConnectionString = engine == Sqlite ? $"Data Source={File}" : new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 8 }.ToString(),
    };

    /// <summary>The engines.</summary>
    public static TheoryData<string> Engines => [Sqlite, PostgreSql];

    public HubOptions Options { get; }

    public bool? AllSandbox { get; set; } = false;

    /// <summary>What was logged: level and number.</summary>
    public List<(LogLevel Level, int Event)> Logged { get; } = [];

    /// <summary>Its file, where it is one.</summary>
    public string File => Path.Combine(directory, "hub.db");

    public static async Task<HubCase> CreateAsync(string engine)
    {
        Assert.SkipWhen(engine == PostgreSql && Server.Length == 0, "Set CAG_POSTGRESQL to a connection string of an account that may create databases.");
        var created = new HubCase(engine);
        if (engine == PostgreSql)
        {
            await RunAsync($"CREATE DATABASE {created.name}");
        }

        return created;
    }

    public Task<bool> DetermineAsync(CancellationToken cancellationToken) => Task.FromResult(AllSandbox != false);

    /// <summary>Another replica.</summary>
    public HubDatabase Open(params IInterceptor[] interceptors)
    {
        databases.Add(new HubDatabase(Options, interceptors));
        return databases[^1];
    }

    /// <summary>Its clients.</summary>
    public ClientStore Store(params IInterceptor[] interceptors) => new(Open(interceptors), this, TimeProvider.System, new Log(Logged));

    /// <summary>Who writes them.</summary>
    public ClientRegister Register() => new(Open(), TimeProvider.System);

    /// <summary>Takes the database away.</summary>
    public async Task HideAsync()
    {
        if (Options.Engine == Sqlite)
        {
            System.IO.File.Move(File, $"{File}.hidden");
            return;
        }

        await RunAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
    }

    /// <summary>Brings it back.</summary>
    public async Task BringBackAsync()
    {
        if (Options.Engine == Sqlite)
        {
            System.IO.File.Move($"{File}.hidden", File);
            return;
        }

        await RunAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS true");
    }

    public async ValueTask DisposeAsync()
    {
        databases.ForEach(database => database.Dispose());
        if (Options.Engine == PostgreSql)
        {
            await RunAsync($"DROP DATABASE {name} WITH (FORCE)");
        }

        Directory.Delete(directory, recursive: true);
    }

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Log(List<(LogLevel Level, int Event)> logged) : ILogger<ClientStore>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => logged.Add((logLevel, eventId.Id));
    }
}
