using System.Text.Json;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;
using CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.SocialOrganizations;

/// <summary>The organizations of a sandbox ten times the usual, so that rare flaws can be counted.</summary>
public sealed class OrganizationDatabase : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("organizations-");

    public OrganizationDatabase()
    {
        var settings = SandboxSettings.Default with { Scale = 10 };
        var divisions = DivisionData.Instance;
        using (var truth = new TruthWriter(TruthPath))
        {
            new SocialOrganizationPart().Write(
                new SandboxContext(settings, new Population(settings, divisions), divisions, () => new SqliteSandboxDatabase(DatabasePath), truth, new Progress<SandboxProgress>()), CancellationToken.None);
        }

        Registry = new SqliteConnection($"Data Source={DatabasePath};Mode=ReadOnly;Pooling=False");
        Registry.Open();
        Truth = File.ReadLines(TruthPath).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("rowId").GetInt64());
    }

    public SqliteConnection Registry { get; }

    public IReadOnlyDictionary<long, JsonElement> Truth { get; }

    private string TruthPath => Path.Combine(_directory.FullName, "truth.jsonl");

    private string DatabasePath => Path.Combine(_directory.FullName, "social-organization.db");

    public void Dispose()
    {
        Registry.Dispose();
        _directory.Delete(true);
    }
}
