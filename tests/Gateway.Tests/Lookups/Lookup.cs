using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Look-ups by HTTP, with every field of their answers but the receipt.</summary>
internal static class Lookup
{
    private const string Married = "{ verdict basis coverage completeSince asOf since }";

    public static Task<JsonElement> MaritalStatusAsync(HttpClient client, string number, string name, string? asOf = null) => AskAsync(
        client, $"query($n: ResidentId!, $name: String!, $d: Date) {{ answer: verifyMaritalStatus(idNumber: $n, name: $name, asOf: $d) {Married} }}", new { n = number, name, d = asOf });

    public static Task<JsonElement> CoupleAsync(HttpClient client, (string Number, string Name) a, (string Number, string Name) b, string? asOf = null) => AskAsync(
        client,
        $"query($a: PersonClaim!, $b: PersonClaim!, $d: Date) {{ answer: verifyCouple(personA: $a, personB: $b, asOf: $d) {Married} }}",
        new { a = Claim(a), b = Claim(b), d = asOf });

    public static Task<JsonElement> DeceasedAsync(HttpClient client, string number, string name) => AskAsync(
        client, "query($n: ResidentId!, $name: String!) { answer: verifyDeceased(idNumber: $n, name: $name) { verdict basis coverage asOf diedInMonth } }", new { n = number, name });

    public static Task<JsonElement> CertificateAsync(HttpClient client, string number, string? kind, string? holder, string? name) => AskAsync(
        client,
        "query($n: String!, $k: CertificateKind, $h: ResidentId, $name: String) { answer: verifyCertificate(number: $n, kind: $k, holderIdNumber: $h, holderName: $name) { status basis coverage asOf } }",
        new { n = number, k = kind, h = holder, name });

    public static Task<JsonElement> OrganizationAsync(HttpClient client, string? code, string? name) => AskAsync(
        client,
        "query($c: CreditCode, $name: String) { answer: verifyOrganization(creditCode: $c, name: $name) { registered status creditCode matchedName onIllegalList basis coverage asOf } }",
        new { c = code, name });

    public static object Claim((string Number, string Name) person) => new { idNumber = person.Number, name = person.Name };

    /// <summary>The whole answer of the endpoint.</summary>
    public static Task<JsonElement> AskAsync(HttpClient client, string query, object? variables = null) => GatewayFixture.AskAsync(client, query, variables);

    /// <summary>The answer as the bytes that came.</summary>
    public static async Task<string> BytesAsync(HttpClient client, string query, object variables)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query, variables });
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>A field of the look-up's answer, which has no error.</summary>
    public static string? Of(JsonElement answer, string field)
    {
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("answer").GetProperty(field) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;
    }

    /// <summary>The code of the only error.</summary>
    public static string? Code(JsonElement answer) =>
        answer.TryGetProperty("errors", out var errors) ? Assert.Single(errors.EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString() : null;
}
