namespace CivilAffairsGraph.Gateway.Tests.Sandbox.Marriages;

[Collection(SandboxCollection.Name)]
public sealed class MarriageTableTests(SandboxFixture sandbox)
{
    // Published yearly numbers of the province, in ten thousand: marriages, and divorces with those by court.
    private static readonly Dictionary<int, (double Marriages, double Divorces)> _published = new()
    {
        [2014] = (83.18, 23.41), [2016] = (67.07, 25.45), [2019] = (53.3, 28.46), [2020] = (48.74, 25.96), [2021] = (46.25, 18.72), [2022] = (42.06, 18.52),
    };

    [Fact]
    public void Rows_AtScale1_Are30000()
    {
        using var registry = sandbox.Open("marriage.db");

        Assert.Equal(30_000, registry.Number("SELECT COUNT(*) FROM RC_MARRY"));
        Assert.Equal(30_000, registry.Number("SELECT COUNT(DISTINCT ID) FROM RC_MARRY"));
        Assert.Equal(30_000, registry.Number("SELECT MAX(ROW_ID) FROM RC_MARRY"));
    }

    [Fact]
    public void Years_OfMarriagesAndDivorces_HaveThePublishedShape()
    {
        using var registry = sandbox.Open("marriage.db");
        var marriages = _published.Keys.ToDictionary(year => year, year => Count(registry, "IA", year));
        var divorces = _published.Keys.ToDictionary(year => year, year => Count(registry, "IB", year));
        var perUnit = marriages.Values.Sum() / _published.Values.Sum(year => year.Marriages);

        Assert.All(_published, year => Assert.InRange(marriages[year.Key] / (year.Value.Marriages * perUnit), 0.8, 1.2));
        // About a quarter of the divorces are by court, which the registry does not see.
        Assert.All(_published, year => Assert.InRange(divorces[year.Key] / (year.Value.Divorces * perUnit), 0.5, 1));
        Assert.True(divorces[2021] < 0.85 * divorces[2020]);
        Assert.True(Count(registry, "IA", 1981) > 2 * Count(registry, "IA", 1960));
    }

    [Fact]
    public void Rows_OfAllDates_LieBetween1950AndTheLastDay()
    {
        using var registry = sandbox.Open("marriage.db");

        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM RC_MARRY WHERE OP_DATE <> '1900-01-01' AND OP_DATE NOT BETWEEN '1949-12-31' AND '2025-12-31'"));
    }

    [Fact]
    public void Couples_WithForeigners_AreRegisteredByTheProvincialOffice()
    {
        using var registry = sandbox.Open("marriage.db");

        Assert.True(registry.Number("SELECT COUNT(*) FROM RC_MARRY WHERE DEPT_CODE = '370000'") > 10);
        Assert.Equal(0, registry.Number("SELECT COUNT(*) FROM RC_MARRY WHERE (DEPT_CODE = '370000') <> (REG_SJ_MAN IS NULL OR REG_SJ_WOMAN IS NULL)"));
    }

    [Fact]
    public void Indexes_ForEveryLookUp_Exist()
    {
        using var registry = sandbox.Open("marriage.db");

        string[] columns = [.. registry.Rows("SELECT m.tbl_name || '.' || group_concat(i.name) FROM sqlite_master m, pragma_index_info(m.name) i WHERE m.type = 'index' GROUP BY m.name").Select(row => row[0]!)];

        Assert.Equivalent(
            new[] { "RC_MARRY.ID", "RC_MARRY.CERT_NUM_MAN", "RC_MARRY.CERT_NUM_WOMAN", "RC_MARRY.DEPT_CODE,OP_DATE", "RC_MARRY.OP_DATE", "RC_MARRY.CERT_NO", "RC_MARRY.UPDATED_AT", "MRM_BULU.DEPT_CODE", "DELETED_ROWS.DELETED_AT" },
            columns,
            strict: true);
    }

    private static double Count(Microsoft.Data.Sqlite.SqliteConnection registry, string kind, int year) =>
        registry.Number($"SELECT COUNT(*) FROM RC_MARRY WHERE UPPER(TRIM(OP_TYPE)) = '{kind}' AND OP_DATE LIKE '{year}-%' AND COALESCE(CHECK_CODE, '1') = '1' AND COALESCE(VALID_FLAG, 1) = 1");
}
