using System.Text.Json;
using System.Text.Json.Nodes;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>A small marriage database with its profile, in which nothing is wrong until a test breaks it; the command is asked as from a shell.</summary>
internal sealed class DoctorCase : IDisposable
{
    /// <summary>A table that the profile fits: indexes on what statements look for.</summary>
    public const string Sound = """
        CREATE TABLE hydj (lsh INTEGER PRIMARY KEY, ywlx VARCHAR(2), djjg VARCHAR(8), djrq VARCHAR(8), nanfxm TEXT, nanfzjh VARCHAR(18), nvfzjh VARCHAR(18), scbz TEXT);
        CREATE INDEX i1 ON hydj (djjg); CREATE INDEX i2 ON hydj (djrq); CREATE INDEX i3 ON hydj (nanfzjh); CREATE INDEX i4 ON hydj (nvfzjh);
        INSERT INTO hydj VALUES (1, '01', '370102', '20050520', '李伟', '370199198003150010', '370199198206220023', '0'), (2, ' 02', '370102', '', '张强', NULL, '', NULL);
        """;

    private readonly string directory = Directory.CreateTempSubdirectory("civil-affairs-doctor-").FullName;

    /// <summary>The profile; a test changes it as JSON.</summary>
    public JsonNode Profile { get; } = JsonNode.Parse("""
        {
          "tables": {
            "MarriageEvent": {
              "table": "hydj",
              "columns": {
                "RowId": { "column": "lsh", "indexed": true },
                "Kind": { "column": "ywlx", "codes": { "01": "MARRIAGE", "02": "DIVORCE" } },
                "OfficeCode": { "column": "djjg", "indexed": true },
                "RegisteredOn": { "column": "djrq", "format": "yyyyMMdd", "indexed": true },
                "HusbandName": "nanfxm",
                "HusbandDocument": { "column": "nanfzjh", "indexed": true },
                "WifeDocument": { "column": "nvfzjh", "indexed": true },
                "Validity": { "column": "scbz", "codes": { "0": "VALID", "1": "VOID" }, "whenEmpty": "VALID" }
              }
            }
          }
        }
        """)!;

    /// <summary>The marriage events in the profile.</summary>
    public JsonNode Events => Profile["tables"]!["MarriageEvent"]!;

    /// <summary>Their columns.</summary>
    public JsonNode Columns => Events["columns"]!;

    /// <summary>Path of the database.</summary>
    public string Database => Path.Combine(directory, "marriage.db");

    /// <summary>Path of the profile.</summary>
    public string ProfilePath => Path.Combine(directory, "marriage.json");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    /// <summary>Makes the database of statements; the usual one and then these.</summary>
    public DoctorCase With(string sql = "", string before = Sound)
    {
        using var connection = new SqliteConnection($"Data Source={Database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = before + sql;
        command.ExecuteNonQuery();
        return this;
    }

    /// <summary>What the command prints as JSON about the marriage registry.</summary>
    public async Task<(int Code, IReadOnlyList<JsonElement> Findings)> FindAsync(params string[] settings)
    {
        var (code, output, _) = await TextAsync(["--json", .. settings]);
        return (code, [.. JsonSerializer.Deserialize<JsonElement>(output).EnumerateArray()]);
    }

    /// <summary>What the command prints about the marriage registry.</summary>
    public async Task<(int Code, string Output, string Error)> TextAsync(params string[] arguments)
    {
        await File.WriteAllTextAsync(ProfilePath, Profile.ToJsonString(), TestContext.Current.CancellationToken);
        return await RunAsync(["doctor", "--registry", "Marriage", $"--Registries:Marriage:ConnectionString=Data Source={Database}", $"--Registries:Marriage:Profile={ProfilePath}", .. OwnKeys.Arguments, .. arguments]);
    }

    /// <summary>Runs a command line.</summary>
    public static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }

    /// <summary>The one finding of a code.</summary>
    public static JsonElement Only(IEnumerable<JsonElement> findings, string code) => Assert.Single(findings, finding => Text(finding, "code") == code);

    /// <summary>A text of a finding.</summary>
    public static string? Text(JsonElement finding, string name) => finding.GetProperty(name).GetString();
}
