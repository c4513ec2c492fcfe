using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>What is written about clients.</summary>
public sealed class ClientRegisterTests
{
    public static TheoryData<string> Engines => HubCase.Engines;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Changes_OfTwoAtOnce_AreNotLost(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var (first, second) = (hub.Register(), hub.Register());
        await first.CreateAsync(Some.Client("jinan-housing"), None);

        var told = await Assert.ThrowsAsync<ClientException>(() => first.ChangeAsync(
            "jinan-housing",
            client =>
            {
                second.ChangeAsync("jinan-housing", other => other with { Scopes = Some.Names(Scopes.Statistics) }, None).Wait(None);
                return client with { Scopes = Some.Names(Scopes.Audit) };
            },
            None));

        Assert.Contains("meanwhile", told.Message, StringComparison.Ordinal);
        Assert.Equal([Scopes.Statistics], Assert.Single(await first.ListAsync(None)).Scopes);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public async Task Names_ThatAreTakenOrUnknown_AreSaid(string engine)
    {
        await using var hub = await HubCase.CreateAsync(engine);
        var register = hub.Register();
        await register.CreateAsync(Some.Client("jinan-housing"), None);
        await register.EndAsync("jinan-housing", None);

        foreach (var (expected, act) in new (string, Func<Task>)[]
        {
            ("already", () => register.CreateAsync(Some.Client("jinan-housing"), None)),
            ("no client 'nobody'", () => register.EndAsync("nobody", None)),
            ("no client 'nobody'", () => register.CreateKeyAsync("nobody", null, null, None)),
            ("no client 'nobody'", () => register.KeysAsync("nobody", None)),
            ("no key 'none'", () => register.RevokeKeyAsync("jinan-housing", "none", None)),
        })
        {
            Assert.Contains(expected, (await Assert.ThrowsAsync<ClientException>(act)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Database_OfAnEngineThatIsAway_IsSaidWithoutItsConnectionString()
    {
        using var database = new Hub.HubDatabase(new() { Engine = "PostgreSql", ConnectionString = "Host=127.0.0.1;Port=1;Username=hub;Password=open-sesame" }, []);

        var told = await Assert.ThrowsAsync<ClientException>(() => new ClientRegister(database, TimeProvider.System).ListAsync(None));

        Assert.Contains("does not answer", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", told.Message, StringComparison.Ordinal);
    }
}
