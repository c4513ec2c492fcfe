using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Bearer tokens of a real OpenID Connect issuer.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>What a machine busy with other tests may take for a reading of the keys; unless told so, they are not read again for much longer.</summary>
    private static readonly TimeSpan Busy = TimeSpan.FromSeconds(30);

    private readonly RsaSecurityKey key = NewKey();
    private Issuer issuer = null!;
    private Hub hub = null!;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        issuer = await Issuer.StartAsync(key);
        hub = await Hub.CreateAsync(SettingsFor(issuer));
    }

    public async ValueTask DisposeAsync()
    {
        await issuer.DisposeAsync();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task Token_OfAClient_HasTheScopesThatBothHave()
    {
        var found = await hub.AskByTokenAsync(await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify, Scopes.Audit));
        Assert.Equal((Hub.Client, 200, null), (found.Client?.Id, found.Status, found.Challenge));
        Assert.Equal([Scopes.MarriageVerify], found.Client!.Scopes);

        Assert.Empty((await hub.AskByTokenAsync(await issuer.TokenAsync(Hub.Client))).Client!.Scopes);
    }

    [Fact]
    public async Task Token_OfAClientThatIsUnknownOrEnded_IsRefused()
    {
        AssertRefused(await hub.AskByTokenAsync(await issuer.TokenAsync("nobody", Scopes.MarriageVerify)));

        await hub.Register.EndAsync(Hub.Client, None);
        AssertRefused(await hub.AskByTokenAsync(await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify)));
    }

    [Fact]
    public async Task Token_ForSomethingElse_IsRefused()
    {
        issuer.Audience = "another-service";
        AssertRefused(await hub.AskByTokenAsync(await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify)));
    }

    [Fact]
    public async Task Token_ThatExpires_IsRefusedFromThenOn()
    {
        issuer.Lifetime = TimeSpan.FromSeconds(3);
        var token = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        Assert.Equal(200, (await hub.AskByTokenAsync(token)).Status);

        await Task.Delay(TimeSpan.FromSeconds(4), None);
        AssertRefused(await hub.AskByTokenAsync(token));
    }

    [Fact]
    public async Task Token_WithAWrongSignature_IsRefused()
    {
        var token = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(parts[1]));
        var handler = new JsonWebTokenHandler();
        string Signed(SecurityKey by, string algorithm) => handler.CreateToken(claims, new SigningCredentials(by, algorithm), new Dictionary<string, object> { ["typ"] = "at+jwt" });
        string[] forged =
        [
            $"{parts[0]}.{parts[1]}.{Base64UrlEncoder.Encode(new byte[256])}",
            $"{parts[0]}.{Base64UrlEncoder.Encode(claims.Replace(Hub.Client, "sandbox-developer", StringComparison.Ordinal))}.{parts[2]}",
            $"{Base64UrlEncoder.Encode("""{"alg":"none"}""")}.{parts[1]}.",
            Signed(new RsaSecurityKey(RSA.Create(2048)) { KeyId = key.KeyId }, SecurityAlgorithms.RsaSha256),

            // The public key, which everybody has, used as if it were a shared secret.
            Signed(new SymmetricSecurityKey(key.Rsa.ExportSubjectPublicKeyInfo()) { KeyId = key.KeyId }, SecurityAlgorithms.HmacSha256),
        ];

        // The same claims, signed as they should be: it is the signature that is refused above.
        Assert.Equal(200, (await hub.AskByTokenAsync(Signed(key, SecurityAlgorithms.RsaSha256))).Status);
        foreach (var one in forged)
        {
            AssertRefused(await hub.AskByTokenAsync(one));
        }
    }

    [Fact]
    public async Task Token_OfAnotherIssuerWithTheSameKey_IsRefused()
    {
        await using var other = await Issuer.StartAsync(key);
        AssertRefused(await hub.AskByTokenAsync(await other.TokenAsync(Hub.Client, Scopes.MarriageVerify)));
    }

    /// <summary>The first time at once, then after the pause.</summary>
    [Fact]
    public async Task Tokens_WhenTheIssuerChangesItsKey_AreTakenByTheNewOneOnlyAfterThePause()
    {
        var old = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        Assert.Equal(200, (await hub.AskByTokenAsync(old)).Status);
        foreach (var change in Enumerable.Range(0, 2))
        {
            await RenewKeyAsync();
            var token = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
            var watch = Stopwatch.StartNew();
            Assert.Equal(200, await Eventually.BecomesAsync(async () => (await hub.AskByTokenAsync(token)).Status, 200));
            Assert.True(watch.Elapsed < Pause + Busy, $"change {change}: {watch.Elapsed}");
            AssertRefused(await hub.AskByTokenAsync(old));
            old = token;
        }
    }

    /// <summary>Nobody shows a token by the new key, which would make the hub look.</summary>
    [Fact]
    public async Task Key_ThatTheIssuerWithdrew_IsRefusedInTimeAlsoByTheFirstWhoAsks()
    {
        await using var soon = await Hub.CreateAsync([.. SettingsFor(issuer), "--Access:Tokens:RefreshEvery=00:00:04"]);
        var old = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        Assert.Equal(200, (await soon.AskByTokenAsync(old)).Status);
        Assert.Equal(200, (await hub.AskByTokenAsync(old)).Status);
        await RenewKeyAsync();

        // One reading at a time: of two that did not fail, one is in use.
        int Failed() => soon.Log.Lines.Count(line => line.Contains("could not be read again", StringComparison.Ordinal));
        Assert.True(await Eventually.BecomesAsync(() => Task.FromResult(issuer.Readings >= 2 + Failed()), true));
        AssertRefused(await soon.AskByTokenAsync(old));
        Assert.Equal(200, (await hub.AskByTokenAsync(old)).Status);
    }

    [Fact]
    public async Task Keys_WhileTheIssuerIsAway_AreThoseThatItHadLast()
    {
        await using var soon = await Hub.CreateAsync([.. SettingsFor(issuer), "--Access:Tokens:RefreshEvery=00:00:02"]);
        var token = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        Assert.Equal(200, (await soon.AskByTokenAsync(token)).Status);
        await issuer.DisposeAsync();

        Assert.True(await Eventually.BecomesAsync(() => Task.FromResult(soon.Log.Lines.Any(line => line.Contains("could not be read again", StringComparison.Ordinal))), true));
        Assert.Equal(200, (await soon.AskByTokenAsync(token)).Status);
    }

    [Fact]
    public async Task Tokens_WhileTheIssuerWasNeverReached_AreUndecided()
    {
        var token = await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify);
        await issuer.DisposeAsync();

        var answer = await hub.AskByTokenAsync(token);
        Assert.Equal((503, null), (answer.Status, answer.Challenge));
    }

    [Fact]
    public async Task Tokens_WhereNoIssuerIsSet_AreRefused()
    {
        await using var without = await Hub.CreateAsync();
        AssertRefused(await without.AskByTokenAsync(await issuer.TokenAsync(Hub.Client, Scopes.MarriageVerify)));
    }

    internal static string[] SettingsFor(Issuer issuer) =>
    [
        $"--Access:Tokens:Authority={issuer.Address}", "--Access:Tokens:Audience=civil-affairs-graph", "--Access:Tokens:RequireHttpsMetadata=false",
        "--Access:Tokens:ClockSkew=00:00:00", $"--Access:Tokens:RefreshPause={Pause}",
    ];

    /// <summary>The same issuer, with another key instead of the one that it had.</summary>
    private async Task RenewKeyAsync()
    {
        var port = new Uri(issuer.Address).Port;
        await issuer.DisposeAsync();
        issuer = await Issuer.StartAsync(NewKey(), port);
    }

    private static RsaSecurityKey NewKey() => new(RSA.Create(2048)) { KeyId = Guid.NewGuid().ToString("N") };

    private static void AssertRefused((Client? Client, int Status, string Message, string? Challenge) answer) =>
        Assert.Equal((null, 401, "Bearer", CredentialTests.Invalid), (answer.Client, answer.Status, answer.Challenge, answer.Message));
}
