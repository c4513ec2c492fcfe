using System.Data.Common;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Files copied from the sandbox that all tests share.</summary>
public class SqliteEngineFixture(GatewayFixture sandbox) : EngineFixture
{
    private readonly string directory = Directory.CreateTempSubdirectory("engine-sqlite-").FullName;

    public override string? Missing => null;

    internal override DbConnection Open(string part)
    {
        var connection = new SqliteConnection($"Data Source={FileOf(part)};Pooling=False");
        connection.Open();
        return connection;
    }

    protected override Task CreateAsync()
    {
        foreach (var part in Parts.Values)
        {
            File.Copy(Path.Combine(sandbox.Sandbox, $"{part}.db"), FileOf(part));
        }

        return Task.CompletedTask;
    }

    protected override Task DropAsync()
    {
        Directory.Delete(directory, recursive: true);
        return Task.CompletedTask;
    }

    internal override string Schema(string part) => "";

    protected override (string Engine, string ConnectionString) Serve(string part) => ("Sqlite", $"Data Source={FileOf(part)}");

    private string FileOf(string part) => Path.Combine(directory, $"{part}.db");
}
