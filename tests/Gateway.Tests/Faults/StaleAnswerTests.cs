using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>What is remembered of a registry that does not answer, for who asks for it: always labelled, never evidence.</summary>
public sealed class StaleAnswerTests(GatewayFixture gateway)
{
    private const string Dead = """{ person(idNumber: "371799196004300150") { name deathEvidence { verdict } } }""";
    private const string Another = """{ person(idNumber: "371699194801200051") { deathEvidence { verdict } } }""";
    private const string Lookup = """{ person(idNumber: "371799196004300150") { deathEvidence { verdict } } verifyDeceased(idNumber: "371799196004300150", name: "邓海") { verdict } }""";

    [Fact]
    public async Task Person_OfARegistryThatIsDown_IsAnsweredAndLabelledToWhoAsksForIt()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        using var client = Start(copy, "01:00:00");
        var before = (await AskAsync(client, Dead)).GetProperty("data").GetRawText();
        copy.Hide();
        await DownAsync(client);

        foreach (var _ in (int[])[1, 2])
        {
            var stale = await AskAsync(client, Dead, "max-age=0, stale-if-error=600");
            Assert.Equal(before, stale.GetProperty("data").GetRawText());
            Assert.False(stale.TryGetProperty("errors", out var errors), errors.ToString());
            var parts = stale.GetProperty("extensions").GetProperty("freshness").EnumerateArray().ToDictionary(part => part.GetProperty("registry").GetString()!);
            Assert.True(parts["BURIAL"].GetProperty("stale").GetBoolean() && parts["BURIAL"].GetProperty("cached").GetBoolean());
            Assert.False(parts["MARRIAGE"].TryGetProperty("stale", out var _));
        }

        // Nobody else gets it, and who was not asked about before is not known.
        Assert.True(IsDown(await AskAsync(client, Dead)));
        Assert.True(IsDown(await AskAsync(client, Dead, "stale-if-error=0")));
        Assert.True(IsDown(await AskAsync(client, Dead, "stale-if-error=long")));
        Assert.True(IsDown(await AskAsync(client, Dead, "no-cache, stale-if-error=600")));
        Assert.True(IsDown(await AskAsync(client, Another, "stale-if-error=600")));

        copy.BringBack();
        var after = await Eventually.BecomesAsync(async () => (await AskAsync(client, Dead, "stale-if-error=600")).GetRawText(), $$"""{"data":{{before}}}""");
        Assert.Equal($$"""{"data":{{before}}}""", after);
    }

    [Fact]
    public async Task Part_OfAnAnswerWithErrors_IsLabelledToo()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        using var client = Start(copy, "01:00:00");
        await AskAsync(client, Dead);
        copy.Hide();
        await DownAsync(client);

        var answer = await AskAsync(client, """{ person(idNumber: "371799196004300150") { deathEvidence { verdict } } burialFacilities(first: 1) { totalCount } }""", "stale-if-error=600");
        Assert.Equal("YES", answer.GetProperty("data").GetProperty("person").GetProperty("deathEvidence").GetProperty("verdict").GetString());
        Assert.Equal(["burialFacilities"], answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("path")[0].GetString()));
        Assert.Contains(answer.GetProperty("extensions").GetProperty("freshness").EnumerateArray(), part => part.TryGetProperty("stale", out var _));
    }

    [Fact]
    public async Task Lookup_OfARegistryThatIsDown_IsNotAnsweredFromMemory()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        using var client = Start(copy, "01:00:00");
        Assert.Equal("YES", (await AskAsync(client, Lookup)).GetProperty("data").GetProperty("verifyDeceased").GetProperty("verdict").GetString());
        copy.Hide();
        await DownAsync(client);

        var answer = await AskAsync(client, Lookup, "stale-if-error=600");
        Assert.Contains(answer.GetProperty("errors").EnumerateArray(), error => error.GetProperty("path")[0].GetString() == "verifyDeceased");
        Assert.NotEqual("YES", answer.GetProperty("data").GetProperty("verifyDeceased") is { ValueKind: JsonValueKind.Object } found ? found.GetProperty("verdict").GetString() : null);
    }

    [Fact]
    public async Task Person_WhereNothingStaleIsAllowed_IsAFault()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        using var client = Start(copy, "00:00:00");
        await AskAsync(client, Dead);
        copy.Hide();
        await DownAsync(client);

        Assert.True(IsDown(await AskAsync(client, Dead, "stale-if-error=600")));
    }

    private HttpClient Start(SandboxCopy copy, string stale) => gateway.Start(new(Cached.InMemory.Concat(copy.Settings)) { ["Cache:Ceiling"] = "00:00:01", ["Cache:StaleIfError"] = stale });

    /// <summary>Waits until what is remembered is not answered any more as if it were fresh.</summary>
    private static async Task DownAsync(HttpClient client) => Assert.True(await Eventually.BecomesAsync(async () => IsDown(await AskAsync(client, Dead)), true));

    private static bool IsDown(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        && errors.EnumerateArray().All(error => error.GetProperty("extensions").GetProperty("code").GetString() == "REGISTRY_UNAVAILABLE")
        && !answer.TryGetProperty("extensions", out _);

    private static async Task<JsonElement> AskAsync(HttpClient client, string document, string? wanted = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = document }) };
        request.Headers.TryAddWithoutValidation("Cache-Control", wanted);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
    }
}
