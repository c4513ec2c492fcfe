using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Ledger;

/// <summary>Each way by which something about a person can be answered is recorded.</summary>
public sealed class LedgerPathTests(GatewayFixture gateway)
{
    private const string Persona = "370199198003150010";
    private const string Fields = "Person.sex";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answer_OfAnAnonymousCallerOrAboutNobody_IsNotRecorded()
    {
        await using var host = new LedgerHost(gateway);
        using var anonymous = host.Anonymous();

        await host.AskAsync("{ socialOrganizations(first: 3) { nodes { name status } } }", anonymous);
        await host.AskAsync("{ socialOrganizations(first: 3) { nodes { name status } } registries { name } marriageEvents(first: 0) { totalCount } }");
        await host.AskAsync($$"""{ person(idNumber: "{{Persona}}") { sex } }""", anonymous);
        await host.AskAsync("""{ person(idNumber: "370199198003150011") { sex } }""");

        Assert.Empty(await host.EntriesAsync());
    }

    [Fact]
    public async Task Answer_ByEventStream_IsRecorded()
    {
        await using var host = new LedgerHost(gateway);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Document }) };
        request.Headers.Accept.ParseAdd("text/event-stream");

        using var response = await host.Client.SendAsync(request, None);

        Assert.Contains("\"sex\":\"MALE\"", await response.Content.ReadAsStringAsync(None), StringComparison.Ordinal);
        Assert.Equal((host.Hash(Persona), Fields), Recorded(Assert.Single(await host.EntriesAsync())));
    }

    [Fact]
    public async Task Answer_ByNodeOrFragmentOrAlias_IsRecordedOnce()
    {
        await using var host = new LedgerHost(gateway);
        var id = (await host.AskAsync($$"""{ person(idNumber: "{{Persona}}") { id } }""")).GetProperty("data").GetProperty("person").GetProperty("id").GetString();

        await host.AskAsync($$"""
            query Q { node(id: "{{id}}") { ... on Person { other: sex } } again: node(id: "{{id}}") { ...F @include(if: true) } never: node(id: "{{id}}") @skip(if: true) { id ... on Person { name } } }
            fragment F on Node { ... on Person { sex birthDate @skip(if: true) } }
            """);

        var entries = await host.EntriesAsync();
        Assert.Equal([(host.Hash(Persona), "Person.id"), (host.Hash(Persona), Fields)], entries.Select(Recorded));
    }

    [Fact]
    public async Task Answer_ToTheSameBytes_IsRecordedEachTimeAndSaysThatItWasRemembered()
    {
        await using var host = new LedgerHost(gateway, new() { ["Cache:Enabled"] = "true" });
        const string Status = $$"""{ person(idNumber: "{{Persona}}") { maritalStatus { status } } }""";

        await host.AskAsync(Status);
        await host.AskAsync(Status);
        await host.AskAsync($"{Status} # the same in other words");

        var entries = await host.EntriesAsync();
        Assert.Equal(3, entries.Count);
        Assert.Single(entries.Select(Recorded).Distinct());
        Assert.Single(entries.Select(entry => entry.Operation).Distinct());
        Assert.Equal(3, entries.Select(entry => entry.Id).Distinct().Count());
        Assert.Equal(["MARRIAGE:source BURIAL:source", "MARRIAGE:cache BURIAL:cache", "MARRIAGE:cache BURIAL:cache"], entries.Select(entry => entry.Sources));
    }

    [Fact]
    public async Task Field_ThatFails_IsNoDisclosureAndItsCodeIsKept()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        await using var host = new LedgerHost(gateway, new(copy.Settings) { ["Registries:Burial:QueryTimeout"] = "00:00:01" });
        copy.Hide();

        var answer = await host.AskAsync($$"""{ person(idNumber: "{{Persona}}") { sex deathEvidence { verdict } burialRecords { id } } }""");

        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("person").GetProperty("deathEvidence").ValueKind);
        var entry = Assert.Single(await host.EntriesAsync());
        Assert.Equal(((host.Hash(Persona), Fields), "REGISTRY_UNAVAILABLE"), (Recorded(entry), entry.Result));
    }

    [Fact]
    public async Task LookUp_OfEachItemOfABatch_IsRecordedUnderTheEntryThatItsReceiptNames()
    {
        await using var host = new LedgerHost(gateway);

        var answer = await host.AskAsync("""
            { verifyBatch(items: [
                { id: "1", deceased: { idNumber: "371799196004300150", name: "邓海" } }
                { id: "2", deceased: { idNumber: "371799196004300150", name: "邓海" } }
                { id: "3", maritalStatus: { idNumber: "37069919910511010X", name: "吴娜" } }
                { id: "4", organization: { creditCode: "5137160099N0000192" } }]) { id receipt } }
            """);

        var receipts = answer.GetProperty("data").GetProperty("verifyBatch").EnumerateArray().Select(item => Claims(item.GetProperty("receipt").GetString()!).GetProperty("entry").GetString()).ToList();
        var entries = await host.EntriesAsync();
        Assert.Equal(receipts.Order(), entries.Select(entry => entry.Id).Order());
        Assert.Equal(
            [host.Hash("371799196004300150"), host.Hash("371799196004300150"), host.Hash("37069919910511010X"), host.Hash("organization 5137160099N0000192")],
            receipts.Select(receipt => entries.Single(entry => entry.Id == receipt).Subject));
    }

    [Fact]
    public async Task LookUp_OfOneOrganization_IsRecordedForAClientOnly()
    {
        await using var host = new LedgerHost(gateway);
        using var anonymous = host.Anonymous();
        const string Lookup = """{ verifyOrganization(creditCode: "5337000099N0000356") { registered receipt } }""";

        Assert.Equal(JsonValueKind.Null, (await host.AskAsync(Lookup, anonymous)).GetProperty("data").GetProperty("verifyOrganization").GetProperty("receipt").ValueKind);
        var receipt = (await host.AskAsync(Lookup)).GetProperty("data").GetProperty("verifyOrganization").GetProperty("receipt").GetString()!;

        var entry = Assert.Single(await host.EntriesAsync());
        Assert.Equal((Claims(receipt).GetProperty("entry").GetString(), "OrganizationLookup.receipt OrganizationLookup.registered"), (entry.Id, entry.Fields));
    }

    [Fact]
    public async Task Purpose_ThatIsNoneOfTheClients_IsNotTakenDownAsItIsWritten()
    {
        await using var host = new LedgerHost(gateway);
        using var client = host.As("sandbox-developer", $"{Persona} {new string('x', 4_000)}");

        var answer = await host.AskAsync("""{ verifyOrganization(creditCode: "5337000099N0000356") { registered } }""", client);

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        Assert.Equal(("", "TESTS-1"), (await host.EntriesAsync()) is [var entry] ? (entry.Purpose, entry.Case) : default);
    }

    [Fact]
    public async Task Ledger_HoldsNoIdentityNumberAndNoName()
    {
        await using var host = new LedgerHost(gateway);
        await host.AskAsync($$"""{ person(idNumber: "{{Persona}}") { name maritalStatus { spouse { idNumber name } decidedBy { certificateNumber } } } }""");
        await host.AskAsync("""{ verifyDeceased(idNumber: "371799196004300150", name: "邓海") { verdict } }""");

        var text = string.Join('\n', (await host.EntriesAsync()).Select(entry => entry.ToString()));

        Assert.Equal(3, text.Split('\n').Length);
        Assert.DoesNotMatch("[0-9]{15}|370199|371799|李伟|王芳|邓海", string.Join('\n', (await host.EntriesAsync()).Select(entry => $"{entry.Client} {entry.Purpose} {entry.Case} {entry.Fields} {entry.Sources} {entry.Result}")));
        Assert.All(await host.EntriesAsync(), entry => Assert.Matches("^[0-9a-f]{32}$", entry.Subject));
    }

    private static string Document => $$"""{ person(idNumber: "{{Persona}}") { sex } }""";

    private static (string Subject, string Fields) Recorded(LedgerEntry entry) => (entry.Subject, entry.Fields);

    private static JsonElement Claims(string receipt) => JsonSerializer.Deserialize<JsonElement>(Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(receipt.Split('.')[1])));
}
