using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>The clients that every sandbox has.</summary>
public sealed class SandboxClientTests
{
    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Seed_ByReplicasThatStartTogether_GivesEachClientItsKey(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        hub.AllSandbox = true;

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => SandboxSeed.SowAsync(hub.Open(), None), None)));

        var store = hub.Store();
        foreach (var (client, key) in SandboxClient.All)
        {
            var found = await store.FindByKeyAsync(key, None);
            Assert.Equal((client.Id, client.Division, client.Quota, true), (found?.Id, found?.Division, found?.Quota, found?.IsSandbox));
            Assert.Equal(client.Scopes.Order(), found!.Scopes.Order());
            Assert.Single(await hub.Register().KeysAsync(client.Id, None));
        }
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Clients_OfTheSandbox_AreNobodyOverAnythingElse(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var database = hub.Open();
        await SandboxSeed.SowAsync(database, None);
        var (client, key) = SandboxClient.All[0];

        foreach (var (standing, known) in new (bool?, bool)[] { (true, true), (null, true), (false, false) })
        {
            hub.AllSandbox = standing;
            Assert.Equal(known, await hub.Store().FindByKeyAsync(key, None) is not null);
            Assert.Equal(known, await hub.Store().FindAsync(client.Id, None) is not null);
        }

        Assert.Equal(SandboxClient.All.Select(one => one.Client.Id).Order(StringComparer.Ordinal), await SandboxSeed.FindAsync(database, DateTimeOffset.UtcNow, None));
        await hub.Register().EndAsync(client.Id, None);
        Assert.DoesNotContain(client.Id, await SandboxSeed.FindAsync(database, DateTimeOffset.UtcNow, None));
    }

    [Fact]
    public void Keys_OfTheSandbox_SayWhoseTheyAre() => Assert.All(SandboxClient.All, one =>
    {
        Assert.True(ApiKey.IsWellFormed(one.Key));
        Assert.StartsWith($"cag_{one.Client.Id.Replace("-", "", StringComparison.Ordinal)}0", one.Key, StringComparison.Ordinal);
        Assert.Subset(Scopes.All.ToHashSet(), one.Client.Scopes.ToHashSet());
        Assert.True(ClientIds.IsValid(one.Client.Id));
    });
}
