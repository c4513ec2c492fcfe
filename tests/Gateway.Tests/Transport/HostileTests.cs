using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

/// <summary>Whatever is sent, the endpoint does not fail.</summary>
public sealed class HostileTests(GraphHost host) : IClassFixture<GraphHost>
{
    public static TheoryData<string> Bodies { get; } =
    [
        """{"query":"query($a: Int) { number(of: $a) }","variables":{"a":1,"a":2}}""",
        """{"query":"{ hello }","query":"{ hello }"}""",
        """{"query":"query($a: Int) { number(of: $a) }","variables":{"a":99999999999999999999}}""",
        """{"query":"query($a: Int) { number(of: $a) }","variables":{"a":1e400}}""",
        """{"query":"query($a: Int) { number(of: $a) }","variables":{"a":1.5}}""",
        """{"query":"{ number(of: 99999999999999999999) }"}""",
        """{"query":"{ number(of: 1e400) }"}""",
        """{"query":"{ hello \u0000 }"}""",
        """{"query":"\u0000"}""",
        """{"query":"   "}""",
        """{"query":"{ hello\rid: \"x\") { hello } }"}""",
        """{"query":"{ hello\r number(of: \"x) }"}""",
        """{"query":"# only a comment"}""",
        """{"query":"{ person(idNumber: \"\\uD800\") }"}""",
        """{"query":"{ person(idNumber: \"\\u{1F600}\") }"}""",
        """{"query":"{ person(idNumber: \"\"\"block\"\"\") }"}""",
        """{"query":"{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"}""",
        """{"query":"query($a: Nothing) { hello }"}""",
        """{"query":"query($a: Query) { hello }"}""",
        """{"query":"query($a: Filter!) { filtered(where: $a) }","variables":{"a":[]}}""",
        """{"query":"query($a: [Eleven!]!) { persons(idNumbers: $a) }","variables":{"a":[null]}}""",
        """{"query":"query($a: [Eleven!]!) { persons(idNumbers: $a) }","variables":{"a":{"b":1}}}""",
        """{"query":"query($a: Eleven) { filtered(where: { in: [$a, null] }) }","variables":{"a":null}}""",
        """{"query":"{ hello @nothing }"}""",
        """{"query":"{ hello { x } }"}""",
        """{"query":"{ __schema }"}""",
        """{"query":"{ __type(name: 1) { name } }"}""",
        """{"query":"{ number(of: 1) number(of: 2) }"}""",
        """{"query":"query($a: Int, $a: Int) { number(of: $a) }"}""",
        JsonSerializer.Serialize(new { query = string.Concat(Enumerable.Repeat("{ hello ", 5_000)) + new string('}', 5_000) }),
        JsonSerializer.Serialize(new { query = "{ number(of: " + new string('[', 20_000) + new string(']', 20_000) + ") }" }),
        JsonSerializer.Serialize(new { query = "query($a: " + new string('[', 20_000) + "Int" + new string(']', 20_000) + ") { number(of: $a) }" }),
        "{\"query\":\"{ hello }\",\"variables\":{\"a\":" + new string('[', 10_000) + new string(']', 10_000) + "}}",
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Body_Hostile_IsAnsweredOrRefusedButNeverFails(string body)
    {
        var response = await host.PostAsync(body, "application/graphql-response+json");

        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True((int)response.StatusCode is 200 or 400, $"{response.StatusCode} {text}");
        Assert.DoesNotContain("INTERNAL", text, StringComparison.Ordinal);
    }
}
