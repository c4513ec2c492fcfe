using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>The sandbox's personas through every look-up about people, on a gateway of their own: who is in no registry is locked after five of them.</summary>
public sealed class LookupPersonaTests(GatewayFixture gateway, LookupPersonaTests.Asked asked) : IClassFixture<LookupPersonaTests.Asked>
{
    private static readonly (string, string) 李伟 = ("370199198003150010", "李伟");
    private static readonly (string, string) 王芳 = ("370199198206220023", "王芳");
    private static readonly (string, string) 张强 = ("370299197511020037", "张强");
    private static readonly (string, string) 刘敏 = ("370299197709090049", "刘敏");

    [Theory]
    [InlineData("370199198003150010", "李伟", "YES", "REGISTERED_MARRIAGE", "2005-05-20")]
    [InlineData("370199198206220023", "王芳", "YES", "REGISTERED_MARRIAGE", "2005-05-20")]
    [InlineData("370299197511020037", "张强", "NO", "REGISTERED_DIVORCE", "2014-09-12")]
    [InlineData("370299197709090049", "刘敏", "YES", "REGISTERED_MARRIAGE", "2016-02-14")]
    [InlineData("370999199912310171", "唐博", "YES", "REGISTERED_MARRIAGE", "2016-02-14")]
    [InlineData("371699194801200051", "陈军", "YES", "REGISTERED_MARRIAGE", "1972-10-01")]
    [InlineData("371699195007170064", "赵秀兰", "NO", "PROVEN_DEATH", null)]
    [InlineData("370699198812050076", "孙磊", "UNKNOWN", null, null)]
    [InlineData("370699199003010087", "周婷", "UNKNOWN", null, null)]
    [InlineData("37069919910511010X", "吴娜", "UNKNOWN", null, null)]
    [InlineData("37069919910511010x", "吴娜", "UNKNOWN", null, null)]
    [InlineData("370899195508200110", "许建国", "YES", "REGISTERED_MARRIAGE", "1980-01-15")]
    [InlineData("370899195702140123", "何桂英", "YES", "REGISTERED_MARRIAGE", "1980-01-15")]
    [InlineData("371399198510100132", "高明", "CONFLICT", "CONTRADICTION", null)]
    [InlineData("371399198707070141", "马丽", "YES", "REGISTERED_MARRIAGE", "2009-04-04")]
    [InlineData("371399198606060163", "朱燕", "YES", "REGISTERED_MARRIAGE", "2012-08-08")]
    [InlineData("371799196004300150", "邓海", "UNKNOWN", null, null)]
    [InlineData("370299199309250188", "罗雪", "YES", "REGISTERED_MARRIAGE", "2019-09-09")]
    public async Task Persona_MaritalStatus_IsTheVerdictOfItsRecords(string number, string name, string verdict, string? basis, string? since)
    {
        var answer = await Lookup.MaritalStatusAsync(asked.Of(gateway), number, name);

        Assert.Equal((verdict, basis, since, "2026-03-01"), (Lookup.Of(answer, "verdict"), Lookup.Of(answer, "basis"), Lookup.Of(answer, "since"), Lookup.Of(answer, "asOf")));
        Assert.Contains("COURT_DIVORCES_NOT_COVERED", Lookup.Of(answer, "coverage"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2005-05-19", "UNKNOWN")]
    [InlineData("2005-05-20", "YES")]
    public async Task MaritalStatus_OnADay_IsThatOfTheDay(string day, string verdict) =>
        Assert.Equal(verdict, Lookup.Of(await Lookup.MaritalStatusAsync(asked.Of(gateway), "370199198003150010", "李伟", day), "verdict"));

    [Theory]
    [InlineData("371699194801200051", "陈军", "YES", "2019-11")]
    [InlineData("371799196004300150", "邓海", "YES", "2021-03")]
    [InlineData("370199198003150010", "李伟", "UNKNOWN", null)]
    [InlineData("371699195007170064", "赵秀兰", "UNKNOWN", null)]
    [InlineData("37069919910511010X", "吴娜", "UNKNOWN", null)]
    public async Task Persona_Deceased_IsToldByTheMonthAndNeverDenied(string number, string name, string verdict, string? month)
    {
        var answer = await Lookup.DeceasedAsync(asked.Of(gateway), number, name);

        Assert.Equal((verdict, month, month is null ? null : "CREMATION"), (Lookup.Of(answer, "verdict"), Lookup.Of(answer, "diedInMonth"), Lookup.Of(answer, "basis")));
        Assert.Contains("DEATHS_BY_CREMATION_ONLY", Lookup.Of(answer, "coverage"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("370199198003150010", "李伟", "370199198206220023", "王芳", "YES", "REGISTERED_MARRIAGE", "2005-05-20")]
    [InlineData("370299197511020037", "张强", "370299197709090049", "刘敏", "NO", "REGISTERED_DIVORCE", "2014-09-12")]
    [InlineData("370299197709090049", "刘敏", "370999199912310171", "唐博", "YES", "REGISTERED_MARRIAGE", "2016-02-14")]
    [InlineData("371699194801200051", "陈军", "371699195007170064", "赵秀兰", "NO", "PROVEN_DEATH", "2019-11")]
    [InlineData("370699198812050076", "孙磊", "370699199003010087", "周婷", "UNKNOWN", null, null)]
    [InlineData("371399198510100132", "高明", "371399198707070141", "马丽", "YES", "REGISTERED_MARRIAGE", "2009-04-04")]
    [InlineData("371399198510100132", "高明", "371399198606060163", "朱燕", "YES", "REGISTERED_MARRIAGE", "2012-08-08")]
    [InlineData("370899195508200110", "许建国", "370899195702140123", "何桂英", "YES", "REGISTERED_MARRIAGE", "1980-01-15")]
    [InlineData("370199198003150010", "李伟", "370299197709090049", "刘敏", "UNKNOWN", null, null)]
    [InlineData("370299197511020037", "张强", "37069919910511010X", "吴娜", "UNKNOWN", null, null)]
    public async Task Personas_AsACouple_AreToldOfTheirOwnMarriageOnly(string a, string nameOfA, string b, string nameOfB, string verdict, string? basis, string? since)
    {
        var answer = await Lookup.CoupleAsync(asked.Of(gateway), (a, nameOfA), (b, nameOfB));
        var reversed = await Lookup.CoupleAsync(asked.Of(gateway), (b, nameOfB), (a, nameOfA));

        Assert.Equal((verdict, basis, since), (Lookup.Of(answer, "verdict"), Lookup.Of(answer, "basis"), Lookup.Of(answer, "since")));
        Assert.Equal(answer.GetRawText(), reversed.GetRawText());
    }

    [Fact]
    public async Task Couple_BeforeItsEnd_IsMarried()
    {
        Assert.Equal("YES", Lookup.Of(await Lookup.CoupleAsync(asked.Of(gateway), 张强, 刘敏, "2014-09-11"), "verdict"));
        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.CoupleAsync(asked.Of(gateway), 张强, 刘敏, "2001-03-07"), "verdict"));
        Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.CoupleAsync(asked.Of(gateway), 李伟, 王芳, "2026-03-02")));
        Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.CoupleAsync(asked.Of(gateway), 李伟, 李伟)));
    }

    [Fact]
    public async Task MaritalStatus_InTheFuture_IsBadInput() =>
        Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.MaritalStatusAsync(asked.Of(gateway), "370199198003150010", "李伟", "2026-03-02")));

    /// <summary>A gateway that nobody else asks.</summary>
    public sealed class Asked : IDisposable
    {
        private HttpClient? client;

        public HttpClient Of(GatewayFixture gateway) => client ??= gateway.Start([]);

        public void Dispose() => client?.Dispose();
    }
}
