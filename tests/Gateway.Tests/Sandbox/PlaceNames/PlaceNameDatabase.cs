using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;
using CivilAffairsGraph.Gateway.Sandbox.PlaceNames;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.PlaceNames;

/// <summary>The place-name database of the default settings, written once for the tests of this folder.</summary>
public sealed class PlaceNameDatabase : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("place-names-");
    private readonly SqliteConnection _connection;

    public PlaceNameDatabase()
    {
        var settings = SandboxSettings.Default;
        var divisions = DivisionData.Instance;
        using (var truth = new TruthWriter(TruthPath))
        {
            new PlaceNamePart().Write(new SandboxContext(settings, new Population(settings, divisions), divisions, () => new SqliteSandboxDatabase(DatabasePath), truth, new Progress<SandboxProgress>()), CancellationToken.None);
        }

        _connection = new SqliteConnection($"Data Source={DatabasePath};Mode=ReadOnly;Pooling=False");
        _connection.Open();
    }

    public string TruthPath => Path.Combine(_directory.FullName, "truth.jsonl");

    private string DatabasePath => Path.Combine(_directory.FullName, "place-name.db");

    public long Count(string fromAndWhere) => (long)Rows($"SELECT COUNT(*) FROM {fromAndWhere}").Single()[0]!;

    public List<object?[]> Rows(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? null : reader.GetValue(i))]);
        return rows;
    }

    public void Dispose()
    {
        _connection.Dispose();
        _directory.Delete(true);
    }
}
