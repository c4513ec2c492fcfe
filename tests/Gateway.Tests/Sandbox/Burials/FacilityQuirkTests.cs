using System.Text.Json;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Burials;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Burials;

/// <summary>Counts the flaws of many facilities.</summary>
public sealed class FacilityQuirkTests(FacilityQuirkTests.Registry registry) : IClassFixture<FacilityQuirkTests.Registry>
{
    private const string Metres = "TOTAL_AREA LIKE '%m²' OR TOTAL_AREA LIKE '%平方米'";

    private static readonly Dictionary<string, (string Has, string Among)> _conditions = new()
    {
        ["AREA_EMPTY"] = ("TOTAL_AREA IS NULL", "1"),
        ["AREA_SQUARE_METRES"] = (Metres, "TOTAL_AREA IS NOT NULL"),
        ["SLOTS_EMPTY"] = ("PLAN_SLOTS IS NULL OR USED_SLOTS IS NULL", "1"),
        ["USED_OVER_PLANNED"] = ("CAST(USED_SLOTS AS INTEGER) > CAST(PLAN_SLOTS AS INTEGER)", "1"),
        ["SERVED_UNKNOWN"] = ("SERVE_CODES LIKE '%999' OR SERVE_CODES LIKE '%999;'", "SERVE_CODES <> ''"),
        ["SERVED_TRAILING"] = ("SERVE_CODES LIKE '%;'", "SERVE_CODES <> ''"),
        ["DIVISION_PADDED"] = ("DEPT_CODE LIKE '%000' AND LENGTH(DEPT_CODE) = 12", "LENGTH(DEPT_CODE) < 12 OR DEPT_CODE LIKE '%000'"),
        ["APPROVAL_DATE_PARTIAL"] = ("LENGTH(APPROVE_TIME) < 10", "1"),
    };

    public static TheoryData<string> Codes => new(_conditions.Keys);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Quirk_CountedInTheTable_OccursAtItsRate(string code)
    {
        var (has, among) = _conditions[code];

        var found = registry.Connection.Number($"SELECT COUNT(*) FROM FIS_CEME WHERE ({among}) AND ({has})") / registry.Connection.Number($"SELECT COUNT(*) FROM FIS_CEME WHERE {among}");

        Quirks.AssertRate(typeof(FacilityQuirks), code, found);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Quirk_InTheTruth_IsThatOfTheSameRows(string code)
    {
        var (has, among) = _conditions[code];

        var rows = registry.Connection.Rows($"SELECT CEME_ID FROM FIS_CEME WHERE ({among}) AND ({has}) ORDER BY ROW_ID").Select(row => row[0]);

        Assert.Equal(rows, registry.Truth.Where(line => line.GetProperty("quirks").EnumerateArray().Any(quirk => quirk.GetProperty("code").GetString() == code)).Select(line => line.GetProperty("cemeId").GetString()));
    }

    [Fact]
    public void Truth_Area_IsWhatTheTextTells()
    {
        var texts = registry.Connection.Rows("SELECT TOTAL_AREA FROM FIS_CEME ORDER BY ROW_ID").Select(row => row[0]).ToList();

        Assert.All(registry.Truth.Zip(texts), entry =>
        {
            var digits = entry.Second?.TrimEnd([.. "m²平方米"]);
            var number = digits is null ? (double?)null : double.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            var expected = digits == entry.Second ? number * 2000 / 3 : number;
            Assert.Equal(expected ?? -1, entry.First.TryGetProperty("squareMetres", out var area) ? area.GetDouble() : -1, 0.001);
        });
    }

    [Fact]
    public void Quirks_Listed_AreAllCounted() =>
        Assert.Equal(Quirks.In(typeof(FacilityQuirks)).Select(quirk => quirk.Code).Order(StringComparer.Ordinal), _conditions.Keys.Order(StringComparer.Ordinal));

    /// <summary>The facilities of a sandbox eight times the usual.</summary>
    public sealed class Registry : IDisposable
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("facilities-");

        public Registry()
        {
            var settings = SandboxSettings.Default with { Scale = 8 };
            var (path, truthPath) = (Path.Combine(_directory.FullName, "burial.db"), Path.Combine(_directory.FullName, "truth.jsonl"));
            using (var database = new SqliteSandboxDatabase(path))
            using (var truth = new TruthWriter(truthPath))
            {
                FacilityTables.Write(database, new SandboxContext(settings, new Population(settings, DivisionData.Instance), DivisionData.Instance, () => database, truth, new Progress<SandboxProgress>()));
                database.Finish(settings);
            }

            Connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
            Connection.Open();
            Truth = [.. File.ReadLines(truthPath).Select(line => JsonDocument.Parse(line).RootElement)];
        }

        public SqliteConnection Connection { get; }

        public IReadOnlyList<JsonElement> Truth { get; }

        public void Dispose()
        {
            Connection.Dispose();
            _directory.Delete(true);
        }
    }
}
