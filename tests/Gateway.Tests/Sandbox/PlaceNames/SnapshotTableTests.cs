namespace CivilAffairsGraph.Gateway.Tests.Sandbox.PlaceNames;

[Collection(nameof(PlaceNameDatabaseTests))]
public sealed class SnapshotTableTests(PlaceNameDatabase database)
{
    [Fact]
    public void Snapshots_Years_Are2002To2024Without2005() =>
        Assert.Equal(
            Enumerable.Range(2002, 23).Where(year => year != 2005).Select(year => $"{year}"),
            database.Rows("SELECT DISTINCT nd FROM xzqh_bm ORDER BY nd").Select(row => (string)row[0]!));

    [Fact]
    public void Snapshots_OfEachLevel_BeginInTheirYear()
    {
        var first = database.Rows("SELECT jb, MIN(nd) FROM xzqh_bm GROUP BY jb ORDER BY jb").Select(row => (row[0], row[1]));

        Assert.Equal([(null, "2017"), ("1", "2002"), ("2", "2002"), ("3", "2002"), ("4", "2015"), ("5", "2016")], first);
    }

    [Fact]
    public void Snapshots_RowsInUse2023_AreTheRealDivisions() =>
        Assert.Equal(
            [(null, 15L), ("1", 1L), ("2", 16L), ("3", 136L), ("4", 1853L), ("5", 62074L)],
            database.Rows("SELECT jb, COUNT(*) FROM xzqh_bm WHERE nd='2023' AND qybz='1' GROUP BY jb ORDER BY jb").Select(row => ((string?)row[0], (long)row[1]!)));

    [Fact]
    public void Snapshots_CodesAndParents_AreZeroPaddedExceptTownshipsOf2015()
    {
        Assert.Equal(1773, database.Count("xzqh_bm WHERE length(qhdm) = 9"));
        Assert.Equal(0, database.Count("xzqh_bm WHERE length(qhdm) <> 12 AND NOT (nd = '2015' AND jb = '4' AND length(qhdm) = 9)"));
        Assert.Equal(0, database.Count("xzqh_bm WHERE jb IS NOT '1' AND (sjdm IS NULL OR length(sjdm) <> 12)"));
    }

    [Fact]
    public void Snapshots_StatisticalZones_HaveNoLevelAndHangUnderTheirPrefecture()
    {
        Assert.Equal(20, database.Count("xzqh_bm WHERE nd = '2017' AND jb IS NULL"));
        Assert.Equal(0, database.Count("xzqh_bm WHERE jb IS NULL AND (sjdm <> substr(qhdm,1,4) || '00000000' OR substr(qhdm,5,1) <> '7')"));
    }

    [Fact]
    public void Snapshots_InUseFlag_IsAWordIn2009()
    {
        Assert.Equal(
            ["否", "是"],
            database.Rows("SELECT DISTINCT qybz FROM xzqh_bm WHERE nd = '2009' ORDER BY qybz").Select(row => (string)row[0]!));
        Assert.Equal(158, database.Count("xzqh_bm WHERE nd = '2009' AND qybz = '是'"));
        Assert.Equal(0, database.Count("xzqh_bm WHERE nd <> '2009' AND qybz NOT IN ('0','1')"));
    }

    [Fact]
    public void Snapshots_OutOfUse_AreAbolishedCodesToCountyLevel()
    {
        Assert.Equal(
            [("371200000000", "莱芜市"), ("371202000000", "莱城区"), ("371203000000", "钢城区")],
            database.Rows("SELECT qhdm, qhmc FROM xzqh_bm WHERE nd='2018' AND qybz='0' AND qhdm LIKE '3712%' ORDER BY qhdm").Select(row => ((string)row[0]!, (string)row[1]!)));
        Assert.Equal("370000000000", database.Rows("SELECT DISTINCT sjdm FROM xzqh_bm WHERE qhdm = '379011000000'").Single()[0]);
        Assert.Equal(0, database.Count("xzqh_bm a JOIN xzqh_bm b ON a.nd = b.nd AND a.qhdm = b.qhdm AND a.ROW_ID < b.ROW_ID"));
    }

    [Fact]
    public void Snapshots_CharactersOutsideGbk_AreQuestionMarks()
    {
        Assert.Equal("?茬窑社区居民委员会", database.Rows("SELECT qhmc FROM xzqh_bm WHERE nd='2023' AND qhdm='371311001039'").Single()[0]);
        Assert.Equal(0, database.Count("xzqh_bm WHERE qhmc LIKE '%䅟%' OR qhjc LIKE '%䅟%'"));
        Assert.Equal("鄌郚镇", database.Rows("SELECT qhmc FROM xzqh_bm WHERE nd='2023' AND qhdm='370725108000'").Single()[0]);
    }

    [Fact]
    public void Snapshots_UrbanRuralClass_IsMostlyBlank()
    {
        var share = (double)database.Count("xzqh_bm WHERE jb = '5' AND cxfl IN ('111','112','121','122','123','210','220')") / database.Count("xzqh_bm WHERE jb = '5'");

        Assert.InRange(share, 0.015, 0.06);
        Assert.Equal(0, database.Count("xzqh_bm WHERE cxfl NOT IN ('111','112','121','122','123','210','220')"));
    }

    [Theory]
    [InlineData("370102000000", "历下")]
    [InlineData("371325000000", "费县")]
    [InlineData("370102001000", "解放路")]
    public void Snapshots_ShortName_LeavesOutTheKind(string code, string shortName) =>
        Assert.Equal(shortName, database.Rows($"SELECT qhjc FROM xzqh_bm WHERE nd='2023' AND qhdm='{code}'").Single()[0]);

    [Fact]
    public void ChangeLog_KnownRows_StandAsTheRegistryWritesThem()
    {
        string?[] columns(string where) => [.. database.Rows($"SELECT bglx, ydm, xdm, pzwh, pzrq, sxrq, ymc, xmc FROM xzqh_bg WHERE {where}").Single().Cast<string?>()];

        Assert.Equal(["06", "370634,370684", "370614", null, "20200000", "00000000", "长岛县,蓬莱市", "蓬莱区"], columns("xdm = '370614'"));
        Assert.Equal(["05", "371202", "370116", "国函〔2018〕163号", "20181226", "20181226", "莱城区", "莱芜区"], columns("ydm = '371202'"));
        Assert.Equal(["07", "371081", "371002,371003", null, "20140000", "00000000", "文登市", "环翠区,文登区"], columns("ydm = '371081'"));
    }

    [Fact]
    public void ChangeLog_ListsAndDates_FitTheirColumns() =>
        Assert.Equal(0, database.Count("xzqh_bg WHERE length(ydm) > 200 OR length(xdm) > 200 OR length(pzrq) <> 8 OR length(sxrq) <> 8 OR bglx NOT BETWEEN '01' AND '07'"));
}
