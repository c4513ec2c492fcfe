using System.Text;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Tests.Clients;
using CivilAffairsGraph.Adapters.Watches;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Tests.Watches;

/// <summary>Lists and what is to be told about them, kept for all replicas.</summary>
public sealed class WatchOutboxTests
{
    private static readonly WatchSeal Seal = new(Convert.ToBase64String(new byte[32]));
    private static readonly Watch Benefits = new("0193a4b5c6d77e8f90a1b2c3d4e5f607", "jinan-housing", "https://desk.example/told", "benefit-review", "J-1", DateTimeOffset.UtcNow);

    private static readonly WatchedItem[] People =
    [
        new("a", """{"id":"a","deceased":{"idNumber":"371699194801200051","name":"陈军"}}"""),
        new("b", """{"id":"b","maritalStatus":{"idNumber":"371699195007170064","name":"赵秀兰"}}"""),
    ];

    private static readonly string[] Secrets = ["371699194801200051", "371699195007170064", "陈军", "赵秀兰"];

    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Lists_AreKeptWithoutNumberOrNameInClear(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (store, _) = await OpenAsync(hub);
        await store.AddAsync(Benefits, People, None);

        Assert.Equal(People, await store.ItemsAsync(Benefits.Id, None));
        Assert.Equal((2, 0, 0), Assert.Single(await store.ListAsync("jinan-housing", None)) is var standing ? (standing.Items, standing.Waiting, standing.GivenUp) : default);
        var kept = await hub.Open().RunAsync((context, token) => context.WatchItems.Select(row => row.Asked).ToListAsync(token), None);
        Assert.Equal(2, kept.Count);
        Assert.All(kept, asked => Assert.DoesNotContain(Secrets, one => Encoding.UTF8.GetString(asked).Contains(one, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task List_ThatIsRemoved_GoesWithAllThatBelongsToIt(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (store, outbox) = await OpenAsync(hub);
        await store.AddAsync(Benefits, People, None);
        await ChangeAsync(outbox, People[0], "UNKNOWN", "YES");
        var other = Benefits with { Id = Guid.NewGuid().ToString("N"), Address = "https://other.example/told" };
        await store.AddAsync(other, People[..1], None);

        Assert.Equal([(2, 1), (1, 0)], (await store.ListAsync("jinan-housing", None)).OrderByDescending(one => one.Items).Select(one => (one.Items, one.Waiting)));
        Assert.Empty(await store.ListAsync("somebody-else", None));
        Assert.True(await store.RemoveAsync(Benefits.Id, None));
        Assert.False(await store.RemoveAsync(Benefits.Id, None));
        Assert.Equal([other.Id], (await store.AllAsync(None)).Select(one => one.Id));
        Assert.Empty(await store.ItemsAsync(Benefits.Id, None));
        Assert.Empty(await outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Change_SeenByManyReplicas_IsToldOnce(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (store, outbox) = await OpenAsync(hub);
        await store.AddAsync(Benefits, People, None);
        Assert.False(await outbox.NoteAsync(Benefits, People[0], "UNKNOWN", None));
        Assert.False(await outbox.NoteAsync(Benefits, People[0] with { Outcome = "UNKNOWN", Version = 1 }, "UNKNOWN", None));
        var replicas = Enumerable.Range(0, 6).Select(_ => new WatchOutbox(hub.Open(), Seal, TimeProvider.System)).ToList();

        var noted = await Task.WhenAll(replicas.Select(replica => Task.Run(() => replica.NoteAsync(Benefits, People[0] with { Outcome = "UNKNOWN", Version = 1 }, "YES", None), None)));
        var taken = await Task.WhenAll(replicas.Select(replica => Task.Run(() => replica.TakeAsync(10, TimeSpan.FromMinutes(1), None), None)));

        Assert.Single(noted, one => one);
        var told = Assert.Single(taken.SelectMany(one => one));
        Assert.Equal((Benefits.Address, People[0].Asked, "YES", 2, 1), (told.Watch.Address, told.Item.Asked, told.Item.Outcome, told.Item.Version, told.Attempts));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Event_TakenByOneThatDies_IsTakenByAnotherWithWhatWasKept(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (store, outbox) = await OpenAsync(hub);
        await store.AddAsync(Benefits, People, None);
        await ChangeAsync(outbox, People[1], "YES", "NO");
        var first = Assert.Single(await outbox.TakeAsync(10, TimeSpan.FromSeconds(2), None));
        await outbox.KeepAsync(first, [1, 2, 3], None);
        Assert.Empty(await outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None));
        await Task.Delay(TimeSpan.FromSeconds(2.1), None);

        var second = Assert.Single(await outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None));
        Assert.Equal((first.Id, 2), (second.Id, second.Attempts));
        Assert.Equal([1, 2, 3], second.Body!);

        await outbox.LaterAsync(second, TimeSpan.Zero, None);
        var third = Assert.Single(await outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None));
        await outbox.GiveUpAsync(third, None);
        await outbox.LaterAsync(third, TimeSpan.Zero, None);
        Assert.Empty(await outbox.TakeAsync(10, TimeSpan.FromMinutes(1), None));
        Assert.Equal((0, 1), Assert.Single(await store.ListAsync(null, None)) is var standing ? (standing.Waiting, standing.GivenUp) : default);

        await ChangeAsync(outbox, People[0], "UNKNOWN", "YES");
        await outbox.DoneAsync(Assert.Single(await outbox.TakeAsync(10, TimeSpan.Zero, None)), None);
        Assert.Empty(await outbox.TakeAsync(10, TimeSpan.Zero, None));
    }

    private static async Task<(WatchStore Store, WatchOutbox Outbox)> OpenAsync(HubCase hub)
    {
        await hub.Register().CreateAsync(Some.Client("jinan-housing"), None);
        return (new(hub.Open(), Seal), new(hub.Open(), Seal, TimeProvider.System));
    }

    private static async Task ChangeAsync(WatchOutbox outbox, WatchedItem item, string before, string after)
    {
        Assert.False(await outbox.NoteAsync(Benefits, item, before, None));
        Assert.True(await outbox.NoteAsync(Benefits, item with { Outcome = before, Version = 1 }, after, None));
    }
}
