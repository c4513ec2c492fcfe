using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Five wrong names on a number, existing or not, and the client is not answered about it.</summary>
public sealed class LookupLockTests(GatewayFixture gateway)
{
    private const string Known = "370199198003150010";
    private const string Nobody = "370199198005050013";

    [Theory]
    [InlineData(Known)]
    [InlineData(Nobody)]
    public async Task Names_FiveWrong_RefuseTheSixthBeforeAnythingIsRead(string number)
    {
        var counter = new StatementCounter();
        using var client = gateway.Start([], counter);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.DeceasedAsync(client, number, $"李{i}"), "verdict"));
        }

        counter.Reset();
        var refused = await Lookup.MaritalStatusAsync(client, number, "李伟");

        Assert.Equal("RATE_LIMITED", Lookup.Code(refused));
        Assert.Empty(counter.Statements);
        Assert.DoesNotContain(number, refused.GetRawText(), StringComparison.Ordinal);
        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.CoupleAsync(client, ("370199198206220023", "王芳"), (number, "李伟"))));
        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.CertificateAsync(client, "J370102-2005-900003", null, number, null)));
        Assert.Equal("YES", Lookup.Of(await Lookup.MaritalStatusAsync(client, "370199198206220023", "王芳"), "verdict"));
    }

    [Fact]
    public async Task Refusals_OfAPersonAndOfNobody_AreTheSameBytes()
    {
        using var client = gateway.Start([]);
        var refusals = new List<string>();
        foreach (var number in (string[])[Known, Nobody])
        {
            for (var i = 0; i < 6; i++)
            {
                var bytes = await Lookup.BytesAsync(client, "query($n: ResidentId!, $name: String!) { verifyDeceased(idNumber: $n, name: $name) { verdict } }", new { n = number, name = "张三" });
                refusals.AddRange(i == 5 ? [bytes] : []);
            }
        }

        Assert.Contains("RATE_LIMITED", refusals[0], StringComparison.Ordinal);
        Assert.Equal(refusals[0], refusals[1]);
    }

    [Fact]
    public async Task Names_RightAmongWrong_NeitherCountNorForgive()
    {
        using var client = gateway.Start([]);
        for (var i = 0; i < 4; i++)
        {
            await Lookup.MaritalStatusAsync(client, Known, $"李{i}");
        }

        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("YES", Lookup.Of(await Lookup.MaritalStatusAsync(client, Known, "李伟"), "verdict"));
        }

        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.MaritalStatusAsync(client, Known, "李五"), "verdict"));
        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.MaritalStatusAsync(client, Known, "李伟")));
    }

    [Fact]
    public async Task Names_ManyInOneRequest_AreFiveTries()
    {
        using var client = gateway.Start([]);
        var fields = string.Join(' ', Enumerable.Range(0, 20).Select(i => $"f{i}: verifyMaritalStatus(idNumber: \"{Known}\", name: \"{(i == 19 ? "李伟" : $"李{i}")}\") {{ verdict }}"));
        var answer = await Lookup.AskAsync(client, $"{{ {fields} }}");
        var answered = answer.GetProperty("data").EnumerateObject().Count(field => field.Value.ValueKind != System.Text.Json.JsonValueKind.Null);

        Assert.Equal(5, answered);
        Assert.DoesNotContain("YES", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lock_OfOneClient_IsNotAnothers()
    {
        using var client = gateway.Start([]);
        for (var i = 0; i < 6; i++)
        {
            await Lookup.DeceasedAsync(client, Known, $"李{i}");
        }

        Assert.Equal("RATE_LIMITED", Lookup.Code(await Lookup.DeceasedAsync(client, Known, "李伟")));
        client.As(Developer.HeadersOf("sandbox-benefits", "benefit-review"));
        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.DeceasedAsync(client, Known, "李伟"), "verdict"));
    }
}
