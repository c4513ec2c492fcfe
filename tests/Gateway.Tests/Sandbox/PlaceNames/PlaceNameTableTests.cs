using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox.PlaceNames;

[Collection(nameof(PlaceNameDatabaseTests))]
public sealed class PlaceNameTableTests(PlaceNameDatabase database)
{
    private const string Measured = "dm_dmxx WHERE jd IS NOT NULL";

    [Theory]
    [InlineData("lmzm = upper(lmzm)", "dm_dmxx", 0.25)]
    [InlineData("lmzm NOT LIKE '% %'", "dm_dmxx", 0.15)]
    [InlineData("bm IS NOT NULL", "dm_dmxx WHERE dmzt = '1'", 0.08)]
    [InlineData("jd IS NULL", "dm_dmxx", 0.05)]
    [InlineData("jd LIKE '%°%′%″'", Measured, 0.30)]
    [InlineData("CAST(jd AS REAL) < 100", Measured, 0.002)]
    [InlineData("dmhy LIKE '%<%'", "dm_dmxx", 0.10)]
    [InlineData("pzrq LIKE '______00' AND pzrq NOT LIKE '____0000'", "dm_dmxx", 0.05)]
    [InlineData("pzrq LIKE '____0000' AND pzrq <> '00000000'", "dm_dmxx", 0.10)]
    [InlineData("pzrq = '00000000'", "dm_dmxx", 0.10)]
    [InlineData("dmzt = '1'", "dm_dmxx", 0.85)]
    [InlineData("dmzt = '2'", "dm_dmxx", 0.05)]
    [InlineData("dmzt = '3'", "dm_dmxx", 0.05)]
    [InlineData("dmzt = '4'", "dm_dmxx", 0.03)]
    [InlineData("dmzt = '5'", "dm_dmxx", 0.02)]
    public void Quirk_InTheTable_IsBetweenHalfAndTwiceItsRate(string quirk, string rows, double rate)
    {
        var total = database.Count(rows);
        var found = database.Count($"(SELECT * FROM {rows}) WHERE {quirk}");

        Assert.InRange((double)found / total, rate / 2, rate * 2);
    }

    [Fact]
    public void PlaceNames_AtScaleOne_Are5000WithACodeEach()
    {
        Assert.Equal(5000, database.Count("dm_dmxx"));
        Assert.Equal(5000, database.Count("(SELECT DISTINCT dmdm FROM dm_dmxx)"));
    }

    [Theory]
    [InlineData(1, 5_000)]
    [InlineData(10, 50_000)]
    [InlineData(100, 200_000)]
    public void PlaceNames_ByScale_GrowUpToABound(int scale, int expected) =>
        Assert.Equal(expected, new PlaceNameSource(SandboxSettings.Default with { Scale = scale }, DivisionData.Instance).Count);

    [Fact]
    public void PlaceNames_MadeAgain_AreTheSame()
    {
        var source = new PlaceNameSource(SandboxSettings.Default, DivisionData.Instance);

        Assert.Equal(database.Rows("SELECT dmdm FROM dm_dmxx ORDER BY ROW_ID").Select(row => (string)row[0]!), Enumerable.Range(0, 5000).Select(index => source.Make(index).Code));
    }

    [Fact]
    public void PlaceNames_AbolishedDivisions_AreFiledAsOfTheirDay()
    {
        var table = DivisionData.Instance.Table(2024).Select(span => span.Code.PadRight(12, '0')).ToHashSet();
        var abolished = database.Rows("SELECT szqh FROM dm_dmxx").Count(row => !table.Contains((string)row[0]!));

        Assert.InRange(abolished, 100, 2500);
        Assert.NotEqual(0, database.Count("dm_dmxx WHERE szqh LIKE '3712%'"));
        Assert.Equal(0, database.Count("dm_dmxx WHERE szqh LIKE '3712%' AND pzrq > '20181226'"));
    }

    [Theory]
    [InlineData("历下区", "LIXIAQU")]
    [InlineData("莘县", "SHENXIAN")]
    [InlineData("茌平区", "CHIPINGQU")]
    [InlineData("郯城县", "TANCHENGXIAN")]
    [InlineData("临朐县", "LINQUXIAN")]
    [InlineData("单县", "SHANXIAN")]
    [InlineData("乐陵市", "LAOLINGSHI")]
    [InlineData("昌乐县", "CHANGLEXIAN")]
    [InlineData("牟平区", "MUPINGQU")]
    [InlineData("东阿县", "DONG'EXIAN")]
    public void Romanized_RareReading_IsTheLocalOne(string name, string letters) =>
        Assert.Equal(letters, ((string)database.Rows($"SELECT lmzm FROM dm_dmxx WHERE bzmc = '{name}'").Single()[0]!).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal));

    [Fact]
    public void Coordinates_UnderTheirQuirks_LieInShandong()
    {
        var points = database.Rows("SELECT jd, wd FROM dm_dmxx WHERE jd IS NOT NULL").Select(row => (East: Degrees((string)row[0]!), North: Degrees((string)row[1]!)));

        Assert.All(points.Select(point => point.East < 100 ? (East: point.North, North: point.East) : point), point =>
        {
            Assert.InRange(point.East, 114.8, 122.8);
            Assert.InRange(point.North, 34.3, 38.5);
        });
    }

    [Fact]
    public void Truth_EachRow_TellsItsQuirks()
    {
        var truth = File.ReadLines(database.TruthPath).Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(line => line.GetProperty("rowId").GetInt64());
        bool has(long row, string quirk) => truth[row].GetProperty("quirks").EnumerateArray().Any(entry => entry.GetProperty("code").GetString() == quirk);

        Assert.All(database.Rows("SELECT ROW_ID, dmdm, bzmc, jd, lmzm, bm, pzrq, szqh FROM dm_dmxx"), row =>
        {
            var id = (long)row[0]!;
            Assert.Equal("placeName", truth[id].EnumerateObject().First().Value.GetString());
            Assert.Equal((string)row[1]!, truth[id].GetProperty("code").GetString());
            Assert.Equal((string)row[2]!, truth[id].GetProperty("name").GetString());
            Assert.Equal((string)row[7]!, truth[id].GetProperty("division").GetString()!.PadRight(12, '0'));
            Assert.Equal(row[3] is string east && Degrees(east) < 100, has(id, "COORDINATES_SWAPPED"));
            Assert.Equal(row[3] is string text && text.Contains('°', StringComparison.Ordinal), has(id, "DMS_COORDINATES"));
            Assert.Equal(!((string)row[4]!).Contains(' ', StringComparison.Ordinal), has(id, "ROMANIZED_JOINED"));
            Assert.Equal(row[5] is not null, has(id, "ALIASES"));
            Assert.Equal((string)row[6]! == "00000000", has(id, "DATE_UNKNOWN"));
        });
    }

    private static double Degrees(string text)
    {
        var parts = text.Split(['°', '′', '″'], StringSplitOptions.RemoveEmptyEntries).Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return parts.Select((part, place) => part / Math.Pow(60, place)).Sum();
    }
}
