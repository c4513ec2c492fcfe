using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A copy of one registry's database, which a test may change, hide and bring back, and the settings of a gateway that reads it.</summary>
internal sealed class SandboxCopy : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-").FullName;
    private readonly string registry;
    private readonly string original;

    public SandboxCopy(GatewayFixture gateway, string registry, string file)
    {
        this.registry = registry;
        original = Path.Combine(gateway.Sandbox, file);
        Renew();
    }

    public Dictionary<string, string> Settings => new Dictionary<string, string>
    {
        [$"Registries:{registry}:ConnectionString"] = $"Data Source={File}",
        ["Hub:ConnectionString"] = $"Data Source={Path.Combine(directory, "hub.db")}",
    }.WithOwnKeys();

    private string File => Path.Combine(directory, "registry.db");

    public void Hide() => System.IO.File.Move(File, File + ".hidden");

    public void BringBack() => System.IO.File.Move(File + ".hidden", File);

    /// <summary>Another file in the place of this one, which is no database.</summary>
    public void Garble()
    {
        System.IO.File.WriteAllBytes(File + ".garbled", [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))]);
        System.IO.File.Move(File + ".garbled", File, overwrite: true);
    }

    /// <summary>The copy as it was at first.</summary>
    public void Renew()
    {
        System.IO.File.Copy(original, File + ".new");
        System.IO.File.Move(File + ".new", File, overwrite: true);
    }

    public void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose() => Directory.Delete(directory, recursive: true);
}
