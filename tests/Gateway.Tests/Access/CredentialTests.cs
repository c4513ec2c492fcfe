using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Who a request comes from, by what it carries.</summary>
public sealed class CredentialTests
{
    /// <summary>What is said of every credential that is not good.</summary>
    internal const string Invalid = "The API key or token is not valid. It may be mistyped, expired or revoked, or be for something else.";

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_WithAKeyInEitherHeader_IsTheClients()
    {
        await using var hub = await Hub.CreateAsync();
        var key = await hub.KeyAsync();

        Assert.Equal((null, 200, "", null), await hub.AskAsync());
        foreach (var header in new[] { ("X-Api-Key", key), ("x-api-key", key), ("Authorization", $"Bearer {key}"), ("authorization", $"bearer {key}") })
        {
            Assert.Equal(Hub.Client, (await hub.AskAsync(header)).Client?.Id);
        }

        Assert.Equal(Hub.Client, (await hub.Reader.ReadAsync(key, null, None))?.Id);
        Assert.Equal(Hub.Client, (await hub.Reader.ReadAsync(null, $"Bearer {key}", None))?.Id);
        Assert.Null(await hub.Reader.ReadAsync((string?)null, null, None));
    }

    [Fact]
    public async Task Keys_ThatAreNotGood_AreRefusedAlike()
    {
        await using var hub = await Hub.CreateAsync();
        var (revoked, row) = await hub.Register.CreateKeyAsync(Hub.Client, null, null, None);
        await hub.Register.RevokeKeyAsync(Hub.Client, row.Id, None);
        var (expired, _) = await hub.Register.CreateKeyAsync(Hub.Client, DateTimeOffset.UtcNow, null, None);

        // Of the sandbox, which this hub was never asked to be.
        string[] bad = [revoked, expired, ApiKey.New(), SandboxClient.All[0].Key, "cag_", "hello", new string('x', 100_000), "a.b.c", "eyJhbGciOiJub25lIn0.e30."];
        foreach (var key in bad)
        {
            Assert.Equal((null, 401, Invalid, "Bearer"), await hub.AskAsync(("X-Api-Key", key)));
            Assert.Equal((null, 401, Invalid, "Bearer"), await hub.AskAsync(("Authorization", $"Bearer {key}")));
        }
    }

    [Fact]
    public async Task Credentials_OfOtherKindsOrTwoAtOnce_AreRefused()
    {
        await using var hub = await Hub.CreateAsync();
        var key = await hub.KeyAsync();
        (string, string)[][] bad =
        [
            [("X-Api-Key", key), ("Authorization", $"Bearer {key}")],
            [("X-Api-Key", key), ("X-Api-Key", key)],
            [("Authorization", $"Bearer {key}"), ("Authorization", $"Bearer {key}")],
            [("Authorization", $"Basic {key}")],
            [("Authorization", key)],
        ];
        foreach (var headers in bad)
        {
            var answer = await hub.AskAsync(headers);
            Assert.Equal((null, 401, "Bearer"), (answer.Client, answer.Status, answer.Challenge));
            Assert.DoesNotContain(key, answer.Message, StringComparison.Ordinal);
        }

        foreach (var (sent, authorization) in new (string?, string?)[] { ("", null), (null, ""), (null, "Bearer"), (null, "Bearer "), (key, $"Bearer {key}"), ("", "") })
        {
            var refusal = await Assert.ThrowsAsync<RequestRefusedException>(async () => await hub.Reader.ReadAsync(sent, authorization, None));
            Assert.Equal(401, refusal.Status);
        }
    }

    [Fact]
    public async Task Clients_ThatCannotBeRead_LeaveTheCredentialUndecided()
    {
        await using var hub = await Hub.CreateAsync();
        var key = await hub.KeyAsync();
        File.Delete(hub.Database);

        var answer = await hub.AskAsync(("X-Api-Key", key));
        Assert.Equal((null, 503, null), (answer.Client, answer.Status, answer.Challenge));
        Assert.Equal((null, 200, "", null), await hub.AskAsync());
    }

    [Fact]
    public async Task Log_OfEverything_HoldsNoCredential()
    {
        await using var hub = await Hub.CreateAsync();
        var (good, unknown) = (await hub.KeyAsync(), ApiKey.New());
        await hub.AskAsync(("X-Api-Key", good));
        await hub.AskAsync(("X-Api-Key", unknown));
        await hub.AskByTokenAsync("eyJhbGciOiJub25lIn0.e30.");
        File.Delete(hub.Database);
        await hub.AskAsync(("X-Api-Key", ApiKey.New()));

        Assert.All(hub.Log.Lines, line => Assert.DoesNotMatch($"{good}|{unknown}|cag_|eyJ", line));
    }

    [Theory]
    [InlineData("Access:Tokens:Audience is empty", "--Access:Tokens:Authority=https://login.example.gov.cn")]
    [InlineData("are addresses", "--Access:Tokens:Authority=login", "--Access:Tokens:Audience=hub")]
    [InlineData("is not HTTPS", "--Access:Tokens:Authority=http://login.example.gov.cn", "--Access:Tokens:Audience=hub")]
    [InlineData("ClockSkew", "--Access:Tokens:ClockSkew=01:00:00")]
    [InlineData("Hub:Engine is 'Paradox'", "--Hub:Engine=Paradox")]
    [InlineData("only SQLite needs none", "--Hub:Engine=PostgreSql")]
    [InlineData("Hub:ConnectionString is not a connection string of Sqlite", "--Hub:ConnectionString=nonsense")]
    [InlineData("Timeout", "--Hub:Timeout=00:02:00")]
    public async Task Start_WithSettingsThatAreWrong_IsRefusedAndNamesThem(string expected, params string[] settings)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder(settings).AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(None));
        Assert.Contains(captured.Lines, line => line.Contains(expected, StringComparison.Ordinal));
    }
}
