using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Tests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class PersonaTests(SandboxFixture sandbox)
{
    private const string HongKongPermit = "H01234567";

    // Number, name and the rows of each, as the documentation promises them: kind, date, office, numbers of both sides.
    private static readonly Dictionary<string, (string Name, string[] Rows)> _expected = new()
    {
        ["370199198003150010"] = ("李伟", ["IA 2005-05-20 370102 370199198003150010 370199198206220023"]),
        ["370199198206220023"] = ("王芳", ["IA 2005-05-20 370102 370199198003150010 370199198206220023"]),
        ["370299197511020037"] = ("张强", ["IA 2001-03-08 370202 370299197511020037 370299197709090049", "IB 2014-09-12 370202 370299197511020037 370299197709090049"]),
        ["370299197709090049"] = ("刘敏", ["IA 2001-03-08 370202 370299197511020037 370299197709090049", "IB 2014-09-12 370202 370299197511020037 370299197709090049", "IA 2016-02-14 370202 370999199912310171 370299197709090049"]),
        ["370999199912310171"] = ("唐博", ["IA 2016-02-14 370202 370999199912310171 370299197709090049"]),
        ["371699194801200051"] = ("陈军", ["IA 1972-10-01 372301 371699194801200051 371699195007170064"]),
        ["371699195007170064"] = ("赵秀兰", ["IA 1972-10-01 372301 371699194801200051 371699195007170064"]),
        ["370699198812050076"] = ("孙磊", ["IA 2013-06-06 370602 370699198812050076 370699199003010087", "ID 2014-01-10 370602 370699198812050076 370699199003010087"]),
        ["370699199003010087"] = ("周婷", ["IA 2013-06-06 370602 370699198812050076 370699199003010087", "ID 2014-01-10 370602 370699198812050076 370699199003010087"]),
        ["37069919910511010X"] = ("吴娜", []),
        ["370899195508200110"] = ("许建国", ["IA 1980-01-15 370802 370899550820011 370899570214012", "ICA 2010-07-01 370802 370899195508200110 370899195702140123"]),
        ["370899195702140123"] = ("何桂英", ["IA 1980-01-15 370802 370899550820011 370899570214012", "ICA 2010-07-01 370802 370899195508200110 370899195702140123"]),
        ["371399198510100132"] = ("高明", ["IA 2009-04-04 371302 371399198510100132 371399198707070141", "IA 2012-08-08 371302 371399198510100132 371399198606060163"]),
        ["371399198707070141"] = ("马丽", ["IA 2009-04-04 371302 371399198510100132 371399198707070141"]),
        ["371399198606060163"] = ("朱燕", ["IA 2012-08-08 371302 371399198510100132 371399198606060163"]),
        ["371799196004300150"] = ("邓海", []),
        ["370299199309250188"] = ("罗雪", [$"IA 2019-09-09 370000 {HongKongPermit} 370299199309250188"]),
    };

    public static TheoryData<string> Numbers => new(_expected.Keys);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Persona_InTheUsualSandbox_HasExactlyItsRows(string number) => AssertRows(sandbox.Directory, number);

    [Fact]
    public async Task Personas_InAnotherSandbox_HaveExactlyTheirRows()
    {
        var root = Directory.CreateTempSubdirectory("personas-");
        var directory = Path.Combine(root.FullName, "sandbox");
        await SandboxCreator.EnsureAsync(new SandboxSettings(42, 1, new DateOnly(2022, 6, 30)), directory, new Progress<SandboxProgress>(), TestContext.Current.CancellationToken);

        Assert.All(_expected.Keys, number => AssertRows(directory, number));

        root.Delete(recursive: true);
    }

    [Fact]
    public void ChenJun_Died_IsCrematedTheNextDay()
    {
        using var registry = sandbox.Open("burial.db");

        var row = Assert.Single(registry.Rows("SELECT NAME, SEX, BIRTHDAY, SUBSTR(DEATH_DATE, 1, 10), SUBSTR(CREMATION_TIME, 1, 10), STATUS, ASHES_GO, CEME_ID FROM FIS_DEAD WHERE ID_CARD = '371699194801200051'"));

        Assert.Equal(["陈军", "1", "1948-01-20", "2019-11-02", "2019-11-03", "2", "2"], row[..7]);
        Assert.NotNull(row[7]);
    }

    [Fact]
    public void DengHai_Died_WasCremated()
    {
        using var registry = sandbox.Open("burial.db");

        var row = Assert.Single(registry.Rows("SELECT NAME, SUBSTR(CREMATION_TIME, 1, 10), STATUS FROM FIS_DEAD WHERE ID_CARD = '371799196004300150'"));

        Assert.Equal(["邓海", "2021-03-15", "2"], row);
    }

    [Fact]
    public void Personas_ButTwo_HaveNoBurial()
    {
        using var registry = sandbox.Open("burial.db");

        var numbers = string.Join(", ", _expected.Keys.Select(number => $"'{number}'"));

        Assert.Equal(2, registry.Number($"SELECT COUNT(*) FROM FIS_DEAD WHERE ID_CARD IN ({numbers})"));
    }

    private static void AssertRows(string directory, string number)
    {
        using var registry = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(directory, "marriage.db")};Mode=ReadOnly;Pooling=False");
        registry.Open();
        var fifteen = number.Remove(6, 2)[..15];
        var rows = registry.Rows(
            $"""
            SELECT OP_TYPE || ' ' || OP_DATE || ' ' || DEPT_CODE || ' ' || CERT_NUM_MAN || ' ' || CERT_NUM_WOMAN, NAME_MAN, NAME_WOMAN FROM RC_MARRY
            WHERE CERT_NUM_MAN LIKE '%{number}%' OR CERT_NUM_WOMAN LIKE '%{number}%' OR CERT_NUM_MAN LIKE '%{fifteen}%' OR CERT_NUM_WOMAN LIKE '%{fifteen}%' ORDER BY OP_DATE
            """);

        Assert.Equal(_expected[number].Rows, rows.Select(row => row[0]));
        Assert.All(rows, row => Assert.Contains(_expected[number].Name, new[] { row[1], row[2] }));
    }
}
