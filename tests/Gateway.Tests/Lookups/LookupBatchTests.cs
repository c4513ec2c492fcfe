using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Many look-ups at once. Statements are counted alone, because others would be counted too.</summary>
[Collection(nameof(StatementTests))]
public sealed class LookupBatchTests(GatewayFixture gateway, ITestOutputHelper output)
{
    private const string Batch = """
        query($items: [VerifyItem!]!) { answer: verifyBatch(items: $items) {
          id lookup verdict certificateStatus organizationStatus basis coverage completeSince asOf since diedInMonth matchedName onIllegalList error { code message } } }
        """;

    [Fact]
    public async Task Batch_OfEveryKind_AnswersAsEachByItself()
    {
        object[] items =
        [
            new { id = "a", maritalStatus = new { idNumber = "370199198003150010", name = "李伟" } },
            new { id = "b", couple = new { personA = Lookup.Claim(("370299197511020037", "张强")), personB = Lookup.Claim(("370299197709090049", "刘敏")), asOf = "2014-09-11" } },
            new { id = "c", deceased = new { idNumber = "371699194801200051", name = "陈军" } },
            new { id = "d", certificate = new { number = "J370802-1980-900001", holderName = "许建国" } },
            new { id = "e", certificate = new { number = "3716020120190000000", kind = "CREMATION", holderIdNumber = "371699194801200051" } },
            new { id = "f", organization = new { name = "山东省沙盒公益基金会" } },
            new { id = "自己的编号 7", maritalStatus = new { idNumber = "370199198003150010", name = "李伟" } },
        ];

        var outcomes = (await Lookup.AskAsync(gateway.Client, Batch, new { items })).GetProperty("data").GetProperty("answer").EnumerateArray().ToList();

        Assert.Equal(["a", "b", "c", "d", "e", "f", "自己的编号 7"], outcomes.Select(outcome => Text(outcome, "id")));
        Assert.Equal(["MARITAL_STATUS", "COUPLE", "DECEASED", "CERTIFICATE", "CERTIFICATE", "ORGANIZATION", "MARITAL_STATUS"], outcomes.Select(outcome => Text(outcome, "lookup")));
        Assert.Equal(["YES", "YES", "YES", "REISSUED", "VALID", "NO", "YES"], outcomes.Select(outcome => Text(outcome, "verdict") ?? Text(outcome, "certificateStatus")));
        Assert.Equal(("2005-05-20", "2001-03-08", "2019-11", "CANCELLED"), (Text(outcomes[0], "since"), Text(outcomes[1], "since"), Text(outcomes[2], "diedInMonth"), Text(outcomes[5], "organizationStatus")));
        Assert.All(outcomes, outcome => Assert.Null(Text(outcome, "error")));
    }

    [Fact]
    public async Task Batch_OfTenAHundredAndAThousand_CostsTheSameStatements()
    {
        using var client = gateway.Start([], gateway.Counter);
        var people = gateway.Truth("person").Skip(20).Take(6_000).Select(person => (Number: person.GetProperty("idNumber").GetString()!, Name: person.GetProperty("name").GetString()!)).ToList();
        var counts = new HashSet<string>();
        Assert.Equal(6_000, people.Count);
        await Lookup.AskAsync(client, Batch, new { items = Items(people[5_000..], 20) });
        for (var round = 0; round < 5; round++)
        {
            foreach (var size in (int[])[20, 100, 1_000])
            {
                gateway.Counter.Reset();
                var watch = System.Diagnostics.Stopwatch.StartNew();
                var answer = await Lookup.AskAsync(client, Batch, new { items = Items(people[(1_000 * round)..], size) });
                output.WriteLine($"{size}: {watch.ElapsedMilliseconds} ms, {gateway.Counter.Statements.Count} statements");
                Assert.Equal(size, answer.GetProperty("data").GetProperty("answer").GetArrayLength());
                Assert.All(answer.GetProperty("data").GetProperty("answer").EnumerateArray(), outcome => Assert.Null(Text(outcome, "error")));
                counts.Add(string.Join(' ', gateway.Counter.Statements.GroupBy(statement => statement.Database).OrderBy(registry => registry.Key, StringComparer.Ordinal).Select(registry => $"{registry.Key}:{registry.Count()}")));
            }
        }

        // Marriage: rows by person, rows of spouses' certificates, certificates, offices. Burial: rows by person, of spouses, certificates, reissues. Organizations: duties, code, name, former name, key, illegal.
        Assert.Single(counts);
        output.WriteLine(counts.Single());
    }

    [Fact]
    public async Task Batch_OfAThousandDeaths_IsOneStatementInEachRegistry()
    {
        using var client = gateway.Start([], gateway.Counter);
        await Lookup.AskAsync(client, "{ registries { name } }");
        var items = gateway.Truth("person").Take(1_000).Select((person, i) => new { id = $"{i}", deceased = new { idNumber = person.GetProperty("idNumber").GetString(), name = person.GetProperty("name").GetString() } });
        gateway.Counter.Reset();
        await Lookup.AskAsync(client, Batch, new { items });

        Assert.Equal(["burial.db", "marriage.db", "social-organization.db"], gateway.Counter.Statements.Select(statement => statement.Database).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Batch_AboveAThousandOrAskedWrongly_IsRefusedBeforeAnythingIsRead()
    {
        using var client = gateway.Start([], gateway.Counter);
        await Lookup.AskAsync(client, "{ registries { name } }");
        gateway.Counter.Reset();
        object Deceased(string id) => new { id, deceased = new { idNumber = "370199198003150010", name = "李伟" } };
        object[][] wrong =
        [
            [.. Enumerable.Range(0, 1_001).Select(i => Deceased($"{i}"))],
            [Deceased("1"), Deceased("1")],
            [Deceased("")],
            [Deceased(new string('i', 65))],
            [new { id = "1" }],
            [new { id = "1", deceased = new { idNumber = "370199198003150010", name = "李伟" }, maritalStatus = new { idNumber = "370199198003150010", name = "李伟" } }],
            [new { id = "1", maritalStatus = new { idNumber = "370199198003150010", name = "李伟", asOf = "2026-03-02" } }],
            [new { id = "1", certificate = new { number = "J370102-2005-900003" } }],
            [new { id = "1", deceased = new { idNumber = "370199198003150011", name = "李伟" } }],
        ];
        foreach (var items in wrong)
        {
            Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.AskAsync(client, Batch, new { items })));
        }

        Assert.Empty(gateway.Counter.Statements);
    }

    [Fact]
    public async Task Batch_WithItemsThatAreRefused_AnswersTheOthers()
    {
        using var client = gateway.Start([]);
        var wrong = Enumerable.Range(0, 7).Select(i => new { id = $"w{i}", maritalStatus = new { idNumber = "370199198003150010", name = $"李{i}" } }).ToArray<object>();
        object[] others =
        [
            new { id = "right", maritalStatus = new { idNumber = "370199198206220023", name = "王芳" } },
            new { id = "paper", certificate = new { number = "J370102-2005-900003", holderName = "王芳" } },
            new { id = "dead", deceased = new { idNumber = "371699194801200051", name = "陈军" } },
        ];
        client.As(Developer.HeadersOf("sandbox-binzhou", "marriage-registration"));

        var answer = await Lookup.AskAsync(client, Batch, new { items = wrong.Concat(others) });

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var outcomes = answer.GetProperty("data").GetProperty("answer").EnumerateArray().ToDictionary(outcome => Text(outcome, "id")!);
        Assert.Equal(["UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "UNKNOWN", "RATE_LIMITED", "RATE_LIMITED"], Enumerable.Range(0, 7).Select(i => Text(outcomes[$"w{i}"], "verdict") ?? Error(outcomes[$"w{i}"])));
        Assert.Equal(("YES", "VALID", "FORBIDDEN_FIELD"), (Text(outcomes["right"], "verdict"), Text(outcomes["paper"], "certificateStatus"), Error(outcomes["dead"])));
    }

    /// <summary>Every kind in turn.</summary>
    private static IEnumerable<object> Items(List<(string Number, string Name)> people, int size) => Enumerable.Range(0, size).Select(object (i) => (i % 5) switch
    {
        0 => new { id = $"{i}", maritalStatus = new { idNumber = people[i].Number, name = people[i].Name } },
        1 => new { id = $"{i}", couple = new { personA = Lookup.Claim(people[i]), personB = Lookup.Claim(("370199198206220023", "王芳")) } },
        2 => new { id = $"{i}", deceased = new { idNumber = people[i].Number, name = people[i].Name } },
        3 => i % 2 == 0 ? new { id = $"{i}", certificate = new { number = "J370102-2005-900003", holderName = "李伟" } } : new { id = $"{i}", certificate = new { number = "3716020120190000000", kind = "CREMATION", holderName = "陈军" } },
        _ => i % 2 == 0 ? new { id = $"{i}", organization = new { name = "聊城市东昌府区华春医院" } } : new { id = $"{i}", organization = new { creditCode = "5137160099N0000192" } },
    });

    private static string? Error(JsonElement outcome) => outcome.GetProperty("error").GetProperty("code").GetString();

    private static string? Text(JsonElement outcome, string field) => outcome.GetProperty(field) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
}
