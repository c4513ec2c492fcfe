using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>A change ends the remembered lists of the divisions that it touches, and no others.</summary>
public sealed class ListChangeTests(AnsweringSqlite engine) : IClassFixture<AnsweringSqlite>
{
    private readonly AnswerMemory memory = new(engine);

    private const string Insert = """
        INSERT INTO "SOM_ORGAN" ("ROW_ID", "sorgId", "sorgType", "sorgStatus", "cnName", "morgArea", "regDate") VALUES (7000001, '7000001', 'S', '22', '新设协会', '370785', '2020-01-01')
        """;

    /// <summary>What is written, the divisions whose organizations it touches, and one whose it does not.</summary>
    public static TheoryData<string, string[], string> Writes => new()
    {
        { """UPDATE "SOM_ORGAN" SET "cnName" = '改名协会' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "SOM_ORGAN" WHERE "morgArea" LIKE '370103%')""", ["370103", "370100", "370000"], "370104" },
        { """UPDATE "SOM_ORGAN" SET "morgArea" = '370203' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "SOM_ORGAN" WHERE "morgArea" LIKE '370202%')""", ["370202", "370203", "370200"], "370212" },
        { """DELETE FROM "SOM_ORGAN" WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "SOM_ORGAN" WHERE "morgArea" LIKE '370302%')""", ["370302", "370300"], "370303" },
        { Insert, ["370785", "370700"], "370702" },
        { """UPDATE "SOM_CHECK" SET "result" = '2' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "SOM_CHECK")""", [], "370602" },
    };

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Organizations_OfADivision_AreRememberedUntilOneThereChanges(string sql, string[] touched, string other)
    {
        // What another case changed may still count as changed again.
        await memory.SettleAsync();
        foreach (var division in touched.Append(other))
        {
            await RememberAsync(Count(division));
            await RememberAsync(Page(division));
            await RememberAsync(Filtered(division));
        }

        await memory.WriteAsync("social-organization", sql);

        Assert.All(await Task.WhenAll(touched.Select(division => IsRememberedAsync(Count(division)))), Assert.False);
        Assert.All(await Task.WhenAll(touched.Select(division => IsRememberedAsync(Page(division)))), Assert.False);
        Assert.All(await Task.WhenAll(touched.Select(division => IsRememberedAsync(Filtered(division)))), Assert.False);
        Assert.True(await IsRememberedAsync(Count(other)));
        Assert.True(await IsRememberedAsync(Page(other)));
        Assert.True(await IsRememberedAsync(Filtered(other)));
    }

    [Fact]
    public async Task List_WithoutADivision_IsRememberedUntilARowOfItsTableChanges()
    {
        string[] lists = ["{ socialOrganizations(first: 2) { totalCount } }", "{ socialOrganizations(first: 1, where: { or: [{ division: { within: \"370502\" } }, { name: { contains: \"协会\" } }] }) { totalCount } }"];
        const string Facilities = "{ burialFacilities(first: 1) { totalCount } }";
        await memory.SettleAsync();
        foreach (var list in lists.Append(Facilities))
        {
            await RememberAsync(list);
        }

        await memory.WriteAsync("social-organization", """UPDATE "SOM_ORGAN" SET "cnName" = '别名协会' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "SOM_ORGAN" WHERE "morgArea" LIKE '370883%')""");

        Assert.All(await Task.WhenAll(lists.Select(IsRememberedAsync)), Assert.False);
        Assert.True(await IsRememberedAsync(Facilities));
    }

    /// <summary>A look sees the row that is there before the deletion of the one that had its number.</summary>
    [Fact]
    public async Task List_OfADivisionThatARowWithTheNumberOfADeletedOneLeaves_Ends()
    {
        const string Filed = """
            INSERT INTO "RC_MARRY" ("ROW_ID", "ID", "OP_TYPE", "DEPT_CODE", "OP_DATE", "NAME_MAN", "CERT_NUM_MAN", "CERT_TYPE_MAN", "NAME_WOMAN", "CERT_NUM_WOMAN", "CERT_TYPE_WOMAN", "DATA_SOURCE", "VALID_FLAG")
            VALUES (7000002, 7000002, 'IA', '370811000000', '2024-02-01', '甲', '370199198703150018', '111', '乙', '370199198808160023', '111', '1', 1)
            """;
        const string Asked = """{ marriageEvents(first: 1, where: { office: { within: "370811" } }) { totalCount } }""";
        await memory.WriteAsync("marriage", Filed);
        await memory.SettleAsync();
        await memory.RunAsync("marriage", """DELETE FROM "RC_MARRY" WHERE "ROW_ID" = 7000002""");
        await memory.RunAsync("marriage", Filed);
        await memory.LookAsync();
        await memory.SettleAsync();
        await RememberAsync(Asked);

        await memory.WriteAsync("marriage", """UPDATE "RC_MARRY" SET "DEPT_CODE" = '370812000000' WHERE "ROW_ID" = 7000002""");
        Assert.False(await IsRememberedAsync(Asked));
    }

    [Fact]
    public async Task Facilities_OfADivision_OutliveAChangedRecordAndAFacilityElsewhere()
    {
        static string Facilities(string division) => $$"""{ division(code: "{{division}}") { burialFacilities(first: 3) { totalCount nodes { name } } } }""";
        await RememberAsync(Facilities("371602"));
        await RememberAsync(Facilities("371603"));
        await memory.WriteAsync("burial", """UPDATE "FIS_DEAD" SET "NAME" = '改名' WHERE "ROW_ID" = 400""");
        Assert.True(await IsRememberedAsync(Facilities("371602")));

        await memory.WriteAsync("burial", """UPDATE "FIS_CEME" SET "NAME" = '改名陵园' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "FIS_CEME" WHERE "DEPT_CODE" LIKE '371603%')""");
        Assert.True(await IsRememberedAsync(Facilities("371602")));
        Assert.False(await IsRememberedAsync(Facilities("371603")));
    }

    [Fact]
    public async Task Person_WithOffices_OutlivesAnEventAtAnotherOffice()
    {
        const string Asked = """{ person(idNumber: "370199198003150010") { marriageEvents { kind office { code name } } } }""";
        var offices = JsonSerializer.Deserialize<JsonElement>(await engine.AskAsync(Asked)).GetProperty("data").GetProperty("person").GetProperty("marriageEvents").EnumerateArray()
            .Select(found => found.GetProperty("office").GetProperty("code").GetString()![..6]).ToHashSet();
        Assert.DoesNotContain("371602", offices);
        await RememberAsync(Asked);

        await memory.WriteAsync("marriage", Renamed("371602"));
        Assert.True(await IsRememberedAsync(Asked));

        await memory.WriteAsync("marriage", Renamed(offices.First()));
        Assert.False(await IsRememberedAsync(Asked));

        static string Renamed(string office) => $$"""UPDATE "RC_MARRY" SET "DEPT_NAME" = '改名处' WHERE "ROW_ID" = (SELECT MAX("ROW_ID") FROM "RC_MARRY" WHERE "DEPT_CODE" LIKE '{{office}}%')""";
    }

    private static string Count(string division) => $$"""{ division(code: "{{division}}") { socialOrganizations { totalCount } } }""";

    private static string Page(string division) => $$"""{ division(code: "{{division}}") { socialOrganizations(first: 5) { nodes { name } } } }""";

    private static string Filtered(string division) => $$"""{ socialOrganizations(first: 5, where: { and: [{ division: { within: "{{division}}" } }] }) { totalCount } }""";

    private async Task RememberAsync(string document) => Assert.True(await Eventually.BecomesAsync(() => IsRememberedAsync(document), true), document);

    private async Task<bool> IsRememberedAsync(string document) => (await memory.AskAsync(document)).IsRemembered;
}
