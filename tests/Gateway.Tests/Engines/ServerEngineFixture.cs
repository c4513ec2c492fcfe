using System.Data.Common;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>A database of its own on a server that an environment variable names, filled by the sandbox's generator.</summary>
/// <param name="variable">Holds the connection string of an account that may create databases.</param>
/// <param name="engine">The server, as the command line names it.</param>
/// <param name="configured">The server, as configuration names it.</param>
public abstract class ServerEngineFixture(string variable, string engine, string configured) : EngineFixture
{
    private readonly string database = $"cag_{Guid.NewGuid():N}";
    private readonly string directory = Directory.CreateTempSubdirectory("engine-server-").FullName;

    /// <summary>Connection string of the account, to whichever database it names.</summary>
    protected string Server { get; } = Environment.GetEnvironmentVariable(variable) ?? "";

    public override string? Missing => Server.Length == 0 ? $"Set {variable} to a connection string of an account that may create databases." : null;

    /// <summary>Connection string of the test's own database.</summary>
    public string ConnectionString => To(database);

    internal override DbConnection Open(string part)
    {
        var connection = SandboxServer.Of(engine, ConnectionString).Connect();
        connection.Open();
        return connection;
    }

    protected override async Task CreateAsync()
    {
        await RunAsync($"CREATE DATABASE {database}");
        await ServerSandbox.EnsureAsync(SandboxSettings.Default, SandboxServer.Of(engine, ConnectionString), Path.Combine(directory, "truth"), new Progress<SandboxProgress>(), CancellationToken.None);
    }

    protected override async Task DropAsync()
    {
        await RunAsync(DropSql(database));
        Directory.Delete(directory, recursive: true);
    }

    internal override string Schema(string part) => part.Replace('-', '_');

    protected override (string Engine, string ConnectionString) Serve(string part) => (configured, ConnectionString);

    /// <summary>The account's connection string with another database.</summary>
    protected abstract string To(string name);

    /// <summary>Drops a database, ending its sessions.</summary>
    protected abstract string DropSql(string name);

    private async Task RunAsync(string sql)
    {
        await using var connection = SandboxServer.Of(engine, Server).Connect();
        await connection.OpenAsync();
        connection.Run(sql);
    }
}
