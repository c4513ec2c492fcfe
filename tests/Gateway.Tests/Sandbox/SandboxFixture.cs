using CivilAffairsGraph.Gateway.Sandbox;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox;

/// <summary>The usual sandbox, created once for the tests that read it.</summary>
public sealed class SandboxFixture : IAsyncLifetime
{
    private readonly string _root = System.IO.Directory.CreateTempSubdirectory("sandbox-tests-").FullName;

    public string Directory => Path.Combine(_root, "sandbox");

    public async ValueTask InitializeAsync() =>
        await SandboxCreator.EnsureAsync(SandboxSettings.Default, Directory, new Progress<SandboxProgress>(), TestContext.Current.CancellationToken);

    public SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(Directory, database)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        return connection;
    }

    public ValueTask DisposeAsync()
    {
        System.IO.Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }
}
