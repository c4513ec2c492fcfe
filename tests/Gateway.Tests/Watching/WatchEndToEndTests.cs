using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Watching;
using CivilAffairsGraph.Schemas.Ids;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>From the command that adds a list to the receiver that is told, over gateways that share a hub.</summary>
public sealed class WatchEndToEndTests(WatchFixture gateway) : IClassFixture<WatchFixture>, IAsyncLifetime
{
    private readonly string file = Path.GetTempFileName();
    private WebhookReceiver receiver = null!;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => receiver = await WebhookReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        File.Delete(file);
    }

    [Fact]
    public async Task Death_OfAWatchedPerson_IsToldOnceBySignedEventWithAReceiptThatTheLedgerKnows()
    {
        using var replica = gateway.StartAnother();
        var watch = await AddAsync("sandbox-developer", "development", Deceased("her", "370899195702140123", "何桂英"), Deceased("him", "370899195508200110", "许建国"), Deceased("wrong", "370899195702140123", "何桂芳"));
        await SettledAsync();
        Assert.Empty(receiver.Received);

        Cremate(501, "370899195702140123", "1957-02-14", "2");
        await UntilAsync(() => !receiver.Received.IsEmpty);
        await SettledAsync();

        var told = Assert.Single(receiver.Received);
        var keys = await gateway.Client.GetStringAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), None);
        Assert.True(WebhookExample.IsFromHub(told.Headers[WebhookSender.Signature], told.Body, keys, DateTimeOffset.UtcNow));
        var body = JsonSerializer.Deserialize<JsonElement>(told.Body);
        Assert.Equal((watch, "J-2026-7", told.Headers[WebhookSender.Id]), (Text(body, "watch"), Text(body, "case"), Text(body, "event")));
        var outcome = body.GetProperty("outcome");
        Assert.Equal(("her", "DECEASED", "YES"), (Text(outcome, "id"), Text(outcome, "lookup"), Text(outcome, "verdict")));
        Assert.DoesNotContain("370899195702140123", Encoding.UTF8.GetString(told.Body), StringComparison.Ordinal);
        var claims = new ReceiptReader(gateway.Services.GetRequiredService<ISignatures>()).Read(Text(outcome, "receipt")).Claims!;
        Assert.Equal(("verifyDeceased", "YES"), (claims.Lookup, claims.Answer));
        Assert.Equal(QuestionHash.Of(Base64Url.DecodeFromChars(claims.QuestionSalt), claims.Lookup, new Dictionary<string, string> { ["idNumber"] = "370899195702140123", ["name"] = "何桂英" }), claims.QuestionHash);
        var entry = Assert.Single(await RecordedAsync("370899195702140123"));
        Assert.Equal((claims.Entry, "sandbox-developer", "development", "OK"), (entry.Id, entry.Client, entry.Purpose, entry.Result));
        Assert.Contains("BatchOutcome.verdict", entry.Fields, StringComparison.Ordinal);
        Assert.Equal(0, (await gateway.RunAsync("watch", "remove", watch)).Code);
    }

    [Fact]
    public async Task List_OfAClientThatLostItsPurpose_IsToldNothing()
    {
        Assert.Equal(0, (await gateway.RunAsync("client", "create", "jinan-housing", "--agency", "济南市住房和城乡建设局", "--scope", "burial.verify", "--purpose", "benefit-review")).Code);
        var watch = await AddAsync("jinan-housing", "benefit-review", Deceased("him", "370699198812050076", "孙磊"));
        await SettledAsync();
        Assert.Equal(0, (await gateway.RunAsync("client", "revoke", "jinan-housing", "--purpose", "benefit-review")).Code);
        await SettledAsync();
        Cremate(504, "370699198812050076", "1988-12-05", "1");
        await SettledAsync();
        await SettledAsync();

        Assert.Empty(receiver.Received);
        Assert.Equal(0, (await gateway.RunAsync("watch", "remove", watch)).Code);
    }

    [Fact]
    public async Task Change_ThatCannotBeRecorded_IsToldWhenTheLedgerIsBack()
    {
        var watch = await AddAsync("sandbox-developer", "development", Deceased("a", "371399198510100132", "高明"));
        var ledger = gateway.Services.GetRequiredService<IOptions<LedgerOptions>>().Value.FindFile()!;
        await SettledAsync();
        File.Move(ledger, $"{ledger}.lost");
        Cremate(505, "371399198510100132", "1985-10-10", "1");
        await SettledAsync();
        Assert.Empty(receiver.Received);
        File.Move($"{ledger}.lost", ledger);
        await UntilAsync(() => !receiver.Received.IsEmpty);

        Assert.Equal("YES", Text(JsonSerializer.Deserialize<JsonElement>(Assert.Single(receiver.Received).Body).GetProperty("outcome"), "verdict"));
        Assert.Equal(0, (await gateway.RunAsync("watch", "remove", watch)).Code);
    }

    private static object Deceased(string id, string idNumber, string name) => new { id, deceased = new { idNumber, name } };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    /// <summary>Long enough for a list to be seen and looked through, and for what was written to be seen.</summary>
    private static Task SettledAsync() => Task.Delay(TimeSpan.FromSeconds(7), None);

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 600 && !holds(); i++)
        {
            await Task.Delay(100, None);
        }
    }

    private async Task<string> AddAsync(string client, string purpose, params object[] items)
    {
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(items), None);
        var (code, output, error) = await gateway.RunAsync("watch", "add", "--client", client, "--purpose", purpose, "--case", "J-2026-7", "--url", $"{receiver.Address}told", "--items", file);
        Assert.True(code == 0, error);
        Assert.Contains($"{output}  {client}, {purpose}, J-2026-7, since ", (await gateway.RunAsync("watch", "list", "--client", client)).Output, StringComparison.Ordinal);
        return output;
    }

    private async Task<IReadOnlyList<LedgerEntry>> RecordedAsync(string number)
    {
        var hash = LedgerEntries.Text(gateway.Services.GetRequiredService<SubjectHashes>().Of(number));
        return await LedgerSearch.FindAsync(gateway.Services.GetRequiredService<IOptions<LedgerOptions>>().Value, new(hash, null, null, null, 10_000), None);
    }

    private void Cremate(int row, string number, string birthday, string sex)
    {
        using var connection = gateway.Open("burial");
        connection.Run($"""UPDATE "FIS_DEAD" SET "ID_CARD" = '{number}', "SEX" = '{sex}', "BIRTHDAY" = '{birthday}', "STATUS" = '2', "CREMATION_TIME" = '2025-01-01' WHERE "ROW_ID" = {row}""");
    }
}
