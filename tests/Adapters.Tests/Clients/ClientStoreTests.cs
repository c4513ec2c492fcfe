using System.Diagnostics;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>Who a key belongs to, on the engines that can be run here.</summary>
public sealed class ClientStoreTests
{
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Key_OfAClient_FindsItAsItWasWritten(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var client = Some.Client("jinan-housing");
        await hub.Register().CreateAsync(client, None);
        var (key, told) = await hub.Register().CreateKeyAsync(client.Id, null, "the website", None);

        foreach (var found in new[] { await hub.Store().FindByKeyAsync(key, None), await hub.Store().FindAsync(client.Id, None), Assert.Single(await hub.Register().ListAsync(None)) })
        {
            Assert.NotNull(found);
            Assert.Equal(client.Scopes.Order(), found.Scopes.Order());
            Assert.Equal(client.Purposes.Order(), found.Purposes.Order());
            Assert.Equal(client.ValidFrom.UtcDateTime, found.ValidFrom.UtcDateTime, TimeSpan.FromMicroseconds(1));
            Assert.Equal(client with { Scopes = found.Scopes, Purposes = found.Purposes, ValidFrom = found.ValidFrom }, found);
        }

        Assert.Equal(told.Id, Assert.Single(await hub.Register().KeysAsync(client.Id, None)).Id);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Key_ThatMayNotBeUsed_FindsNobody(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (register, now) = (hub.Register(), DateTimeOffset.UtcNow);
        foreach (var client in new[]
        {
            Some.Client("good"), Some.Client("ended") with { ValidTo = now.AddSeconds(-1) }, Some.Client("not-yet") with { ValidFrom = now.AddHours(1) }, Some.Client("of-a-sandbox") with { IsSandbox = true },
        })
        {
            await register.CreateAsync(client, None);
        }

        async Task<string> KeyOf(string id, DateTimeOffset? expires = null) => (await register.CreateKeyAsync(id, expires, null, None)).Secret;
        var (revoked, row) = await register.CreateKeyAsync("good", null, null, None);
        await register.RevokeKeyAsync("good", row.Id, None);
        var store = hub.Store();

        Assert.NotNull(await store.FindByKeyAsync(await KeyOf("good", now.AddHours(1)), None));
        foreach (var key in new[] { await KeyOf("good", now.AddSeconds(-1)), revoked, await KeyOf("ended"), await KeyOf("not-yet"), await KeyOf("of-a-sandbox"), ApiKey.New(), "", "cag_" })
        {
            Assert.Null(await store.FindByKeyAsync(key, None));
        }

        foreach (var id in new[] { "ended", "not-yet", "of-a-sandbox", "nobody", "GOOD", "good ", "" })
        {
            Assert.Null(await store.FindAsync(id, None));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Key_ThatExpiresWhileRemembered_IsRefusedOnTime(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        await hub.Register().CreateAsync(Some.Client("jinan-housing"), None);
        var store = hub.Store();
        await store.FindAsync("jinan-housing", None);
        var expires = DateTimeOffset.UtcNow.AddMilliseconds(300);
        var (key, _) = await hub.Register().CreateKeyAsync("jinan-housing", expires, null, None);

        for (var asked = DateTimeOffset.UtcNow; await store.FindByKeyAsync(key, None) is not null; asked = DateTimeOffset.UtcNow)
        {
            Assert.True(asked < expires, "answered after it expired");
            await Task.Delay(5, None);
        }

        Assert.True(DateTimeOffset.UtcNow >= expires);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Revocation_OnOneReplica_IsSeenByTheOthersWithinASecond(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (register, client) = (hub.Register(), Some.Client("jinan-housing"));
        await register.CreateAsync(client, None);
        var stores = new[] { hub.Store(), hub.Store() };
        for (var round = 0; round < 3; round++)
        {
            var (key, row) = await register.CreateKeyAsync(client.Id, null, null, None);
            await AskUntilAsync(stores, store => store.FindByKeyAsync(key, None), known: true);

            var asking = AskUntilAsync(stores, store => store.FindByKeyAsync(key, None), known: false);
            await register.RevokeKeyAsync(client.Id, row.Id, None);
            var revoked = Stopwatch.GetTimestamp();
            Assert.All(await asking, last => Assert.True(Stopwatch.GetElapsedTime(revoked, last) < Promised, $"{Stopwatch.GetElapsedTime(revoked, last)}"));
        }

        var ending = AskUntilAsync(stores, store => store.FindAsync(client.Id, None), known: false);
        await register.EndAsync(client.Id, None);
        var ended = Stopwatch.GetTimestamp();
        Assert.All(await ending, last => Assert.True(Stopwatch.GetElapsedTime(ended, last) < Promised, $"{Stopwatch.GetElapsedTime(ended, last)}"));
    }

    /// <summary>
    /// Asks all replicas all the time, until each says so; when what was answered otherwise last was asked. When it was asked, not when it was answered:
    /// what counts is that nobody who asks later is let in.
    /// </summary>
    private static Task<long[]> AskUntilAsync(IEnumerable<ClientStore> stores, Func<ClientStore, ValueTask<Client?>> ask, bool known) => Task.WhenAll(stores.Select(store => Task.Run(
        async () =>
        {
            for (var last = 0L; ; await Task.Delay(1, None))
            {
                var asked = Stopwatch.GetTimestamp();
                if (await ask(store) is not null == known)
                {
                    return last;
                }

                last = asked;
            }
        },
        None)));
}
