using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Changes;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>Who watches look-ups hears when their outcomes change, and of nothing else.</summary>
public sealed class WatchSubjectsTests(WatchedSqlite engine, GatewayFixture sandbox) : IClassFixture<WatchedSqlite>
{
    private const string Query = "subscription($items: [VerifyItem!]!, $now: Boolean! = false) { watchSubjects(items: $items, withCurrent: $now) { id lookup verdict asOf receipt error { code } } }";

    [Fact]
    public async Task Death_OfAWatchedPerson_IsToldWithAReceiptThatTheLedgerKnows()
    {
        using var events = await BeginAsync(now: true, Deceased("him", "370899195508200110", "许建国"), Deceased("her", "370899195702140123", "何桂英"), Deceased("wrong", "370899195702140123", "何桂芳"));
        Assert.Equal(["him UNKNOWN", "her UNKNOWN", "wrong UNKNOWN"], await HearAsync(events));

        Write("burial", Cremated(501, "370899195702140123", "1957-02-14", "2"));
        var told = Assert.Single((await events.NextAsync()).GetProperty("data").GetProperty("watchSubjects").EnumerateArray());

        Assert.Equal(("her", "DECEASED", "YES"), (Text(told, "id"), Text(told, "lookup"), Text(told, "verdict")));
        var claims = new ReceiptReader(engine.Services.GetRequiredService<ISignatures>()).Read(Text(told, "receipt")).Claims!;
        Assert.Equal(("verifyDeceased", "YES", Text(told, "asOf")), (claims.Lookup, claims.Answer, claims.AsOf.ToString("yyyy-MM-dd", null)));
        Assert.True(QuestionHash.Of(System.Buffers.Text.Base64Url.DecodeFromChars(claims.QuestionSalt), claims.Lookup, new Dictionary<string, string> { ["idNumber"] = "370899195702140123", ["name"] = "何桂英" }) == claims.QuestionHash);
        Assert.True(claims.Head!.Entries > 0);
        var recorded = await LedgerSearch.FindAsync(engine.Services.GetRequiredService<IOptions<LedgerOptions>>().Value, new(null, null, null, null, 10_000), TestContext.Current.CancellationToken);
        Assert.Contains("BatchOutcome.verdict", Assert.Single(recorded, entry => entry.Id == claims.Entry).Fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Death_OfTheSpouse_IsToldAsTheEndOfTheMarriageAndOtherWritesAreNot()
    {
        using var events = await BeginAsync(now: false, Married("a", "370199198003150010", "李伟"), Married("b", "37069919910511010X", "nobody"));
        await SettledAsync();
        Write("burial", """UPDATE "FIS_DEAD" SET "SEX" = "SEX" WHERE "ROW_ID" = 503""");
        Write("social-organization", """UPDATE "SOM_ORGAN" SET "cnName" = "cnName" || '。' WHERE "uscCode" = '5237010299N000027G'""");
        await SettledAsync();
        Write("burial", Cremated(502, "370199198206220023", "1982-06-22", "2"));

        Assert.Equal(["a NO"], await HearAsync(events));
    }

    [Fact]
    public async Task Registry_ThatGoesAndComesBack_IsNoChange()
    {
        using var events = await BeginAsync(now: false, Married("a", "371399198510100132", "高明"));
        await SettledAsync();
        var file = ((Microsoft.Data.Sqlite.SqliteConnection)engine.Open("marriage")).DataSource;
        File.Move(file, file + ".hidden");
        await SettledAsync();
        File.Move(file + ".hidden", file);
        await SettledAsync();
        Write("marriage", """UPDATE "RC_MARRY" SET "VALID_FLAG" = 0 WHERE "CERT_NUM_MAN" = '371399198510100132' AND "NAME_WOMAN" = '朱燕'""");

        Assert.Equal(["a YES"], await HearAsync(events));
    }

    [Fact]
    public async Task List_OfAThousand_IsWatched()
    {
        var items = sandbox.Truth("person").Where(person => Text(person, "idNumber") != "370699198812050076").Take(999).Select((person, place) => Deceased($"{place}", Text(person, "idNumber"), Text(person, "name"))).Append(Deceased("him", "370699198812050076", "孙磊"));
        using var events = await BeginAsync(now: true, [.. items]);
        var first = await HearAsync(events);

        Assert.Equal(1_000, first.Count);
        await SettledAsync();
        Write("burial", Cremated(504, "370699198812050076", "1988-12-05", "1"));
        Assert.Equal(["him YES"], await HearAsync(events));
    }

    [Fact]
    public async Task Subscription_ThatBreaksARule_IsRefused()
    {
        var one = Deceased("a", "370899195508200110", "许建国");
        (string Code, object[] Items)[] wrong =
        [
            ("BAD_INPUT", [one, one]),
            ("BAD_INPUT", [new { id = "a" }]),
            ("BAD_INPUT", [.. Enumerable.Range(0, 1_001).Select(i => Deceased($"{i}", "370899195508200110", "许建国"))]),
            ("BAD_INPUT", [new { id = "a", maritalStatus = new { idNumber = "370199198003150010", name = "李伟", asOf = "2999-01-01" } }]),
        ];
        foreach (var (code, items) in wrong)
        {
            using var events = await EventLines.BeginAsync(engine.Client, Query, new { items });
            Assert.Equal(code, Code(await events.NextAsync()));
            await Assert.ThrowsAsync<InvalidOperationException>(events.NextAsync);
        }

        using var anonymous = engine.Host.CreateClient();
        Assert.Equal("FORBIDDEN_FIELD", Code(await EventLines.RefusedAsync(anonymous, Query, new { items = new[] { one } })));
    }

    private static object Deceased(string id, string idNumber, string name) => new { id, deceased = new { idNumber, name } };

    private static object Married(string id, string idNumber, string name) => new { id, maritalStatus = new { idNumber, name } };

    private static string Cremated(int row, string number, string birthday, string sex) =>
        $"""UPDATE "FIS_DEAD" SET "ID_CARD" = '{number}', "SEX" = '{sex}', "BIRTHDAY" = '{birthday}', "STATUS" = '2', "CREMATION_TIME" = '2025-01-01' WHERE "ROW_ID" = {row}""";

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string Code(JsonElement answer) => answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()!;

    private static async Task<List<string>> HearAsync(EventLines events) =>
        [.. (await events.NextAsync()).GetProperty("data").GetProperty("watchSubjects").EnumerateArray().Select(told => $"{Text(told, "id")} {Text(told, "verdict")}")];

    /// <summary>Long enough for a first look, and for what was written to be seen.</summary>
    private static Task SettledAsync() => Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);

    private Task<EventLines> BeginAsync(bool now, params object[] items) => EventLines.BeginAsync(engine.Client, Query, new { items, now });

    private void Write(string part, string sql)
    {
        using var connection = engine.Open(part);
        connection.Run(sql);
    }
}
