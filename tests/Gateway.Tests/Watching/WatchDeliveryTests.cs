using System.Collections.Frozen;
using System.Text;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Tests.Receipts;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Watching;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>What is to be told is told, signed, until it was taken.</summary>
public sealed class WatchDeliveryTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("civil-affairs-watch-");
    private readonly WatchSeal seal = new(Convert.ToBase64String(new byte[32]));
    private readonly SteppedTime clock = new();
    private readonly IssuedReceipts hub = new();
    private readonly CapturedLog log = new();
    private readonly KeptAnswers answers = new();
    private HubDatabase database = null!;
    private WebhookReceiver receiver = null!;
    private Watch watch = null!;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        database = new(new() { ConnectionString = $"Data Source={Path.Combine(directory.FullName, "hub.db")}" }, []);
        receiver = await WebhookReceiver.StartAsync();
        await new ClientRegister(database, clock).CreateAsync(
            new("jinan-housing", "济南市住房和城乡建设局", null, FrozenSet<string>.Empty, FrozenSet<string>.Empty, null, new(1, 1, 1, 1), DateTimeOffset.UnixEpoch, null, IsSandbox: false), None);
        watch = new(Guid.NewGuid().ToString("N"), "jinan-housing", $"{receiver.Address}told", "benefit-review", "J-1", clock.GetUtcNow());
        WatchedItem item = new("a", """{"id":"a","deceased":{"idNumber":"371699194801200051","name":"陈军"}}""");
        await new WatchStore(database, seal).AddAsync(watch, [item], None);
        var outbox = new WatchOutbox(database, seal, clock);
        await outbox.NoteAsync(watch, item, "UNKNOWN", None);
        Assert.True(await outbox.NoteAsync(watch, item with { Outcome = "UNKNOWN", Version = 1 }, "YES", None));
    }

    public async ValueTask DisposeAsync()
    {
        await receiver.DisposeAsync();
        database.Dispose();
        hub.Dispose();
        directory.Delete(recursive: true);
        Assert.DoesNotContain(log.Lines, line => line.Contains("371699194801200051", StringComparison.Ordinal) || line.Contains("陈军", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Event_ThatIsTaken_WasSignedAndIsGone()
    {
        Assert.Equal(1, await DeliverAsync());

        var told = Assert.Single(receiver.Received);
        Assert.Equal(("/told", "application/json", """{"item":"a","verdict":"YES"}"""), (told.Path, told.Headers["Content-Type"], Encoding.UTF8.GetString(told.Body)));
        Assert.True(IsSigned(told, told.Body));
        Assert.False(IsSigned(told, [.. told.Body, (byte)' ']));
        Assert.False(WebhookExample.IsFromHub(told.Headers[WebhookSender.Signature], told.Body, hub.KeySet, clock.GetUtcNow().AddHours(1)));
        Assert.Equal($"{clock.GetUtcNow().ToUnixTimeSeconds()}", told.Headers[WebhookSender.Timestamp]);
        clock.Step(TimeSpan.FromDays(1));
        Assert.Equal(0, await DeliverAsync());
    }

    [Fact]
    public async Task Event_ThatIsNotTaken_IsToldAgainTheSameWayAfterARestartToo()
    {
        receiver.Status = 503;
        Assert.Equal(1, await DeliverAsync());
        Assert.Equal(0, await DeliverAsync());
        clock.Step(TimeSpan.FromSeconds(6));
        Assert.Equal(1, await DeliverAsync());
        receiver.Status = 200;
        clock.Step(TimeSpan.FromSeconds(11));
        Assert.Equal(1, await DeliverAsync());
        clock.Step(TimeSpan.FromDays(1));
        Assert.Equal(0, await DeliverAsync());

        Assert.Equal(3, receiver.Received.Count);
        Assert.Single(receiver.Received.Select(told => told.Headers[WebhookSender.Id]).Distinct());
        Assert.Single(receiver.Received.Select(told => Encoding.UTF8.GetString(told.Body)).Distinct());
        Assert.All(receiver.Received, told => Assert.True(IsSigned(told, told.Body)));
        Assert.Equal(1, answers.Count);
        Assert.Equal(2, log.Lines.Count(line => line.Contains("status 503", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Event_ThatIsTriedTooLong_IsGivenUpAndStaysToBeSeen()
    {
        receiver.Status = 500;
        await DeliverAsync();
        clock.Step(TimeSpan.FromDays(4));
        Assert.Equal(1, await DeliverAsync());
        clock.Step(TimeSpan.FromDays(4));
        Assert.Equal(0, await DeliverAsync());
        Assert.Equal((0, 1), Assert.Single(await new WatchStore(database, seal).ListAsync(null, None)) is var standing ? (standing.Waiting, standing.GivenUp) : default);
    }

    [Fact]
    public async Task Event_ForWhoMayNoLongerBeTold_IsGivenUpUntold()
    {
        answers.MayBeTold = false;
        Assert.Equal(1, await DeliverAsync());
        clock.Step(TimeSpan.FromHours(1));
        Assert.Equal(0, await DeliverAsync());
        Assert.Empty(receiver.Received);
    }

    [Fact]
    public async Task Receiver_ThatSendsElsewhere_IsNotFollowed()
    {
        receiver.Status = 307;
        await DeliverAsync();
        Assert.Equal(["/told"], receiver.Received.Select(told => told.Path));
        Assert.Contains(log.Lines, line => line.Contains("status 307", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Receiver_ThatDoesNotAnswer_IsNotWaitedForLong()
    {
        receiver.Delay = TimeSpan.FromSeconds(5);
        await DeliverAsync();
        Assert.Contains(log.Lines, line => line.Contains("no answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public void Waits_Grow_AndNeverTwiceTheSame()
    {
        var waits = Enumerable.Range(1, 40).Select(WatchDelivery.WaitAfter).ToList();

        Assert.All(waits.Index(), wait => Assert.InRange(wait.Item, TimeSpan.FromSeconds(2.5), TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, wait.Index)))));
        Assert.True(waits[^1] >= TimeSpan.FromMinutes(30));
        Assert.True(waits.Distinct().Count() > 30);
    }

    /// <summary>Another process over the same database.</summary>
    private async Task<int> DeliverAsync()
    {
        using var client = new WebhookClient(new WebhookNetworks(["127.0.0.0/8"]), TimeSpan.FromSeconds(1));
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        using var delivery = new WatchDelivery(
            new(database, seal, clock), answers, new(client, hub.Signer, clock), Options.Create(new WatchOptions()), clock, factory.CreateLogger<WatchDelivery>());
        return await delivery.DeliverAsync(None);
    }

    private bool IsSigned(WebhookReceiver.Told told, byte[] body) => WebhookExample.IsFromHub(
        told.Headers[WebhookSender.Signature], body, hub.KeySet, DateTimeOffset.FromUnixTimeSeconds(long.Parse(told.Headers[WebhookSender.Timestamp], null)));
}
