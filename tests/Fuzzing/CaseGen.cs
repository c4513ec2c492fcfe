using System.Text;
using System.Text.Json;
using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Makes cases. Of a hundred, so many as <paramref name="documents"/> are whole documents, which cost statements; the others are mostly refused.</summary>
/// <param name="schema">The schema.</param>
/// <param name="opaque">Ids and cursors as the endpoint answered them.</param>
/// <param name="documents">Share of whole documents, in percent.</param>
public sealed class CaseGen(SchemaModel schema, IReadOnlyList<string> opaque, int documents) : Gen<FuzzCase>
{
    private static readonly (string, string)[] Json = [("Content-Type", "application/json")];
    private static readonly string[] Accepts = ["*/*", "application/json", "application/graphql-response+json", "text/html", "", ";;;", "application/json;q=2", "a/b/c", "application/*;q=0", "\u0001", "application/json;charset=\"utf-16"];
    private static readonly string[] ContentTypes = ["application/json", "application/json; charset=utf-8", "application/json;charset=gbk", "text/plain", "", "multipart/form-data", ";", "application/json;;"];
    private static readonly string[] Methods = ["POST", "GET", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "X"];

    /// <inheritdoc/>
    public override FuzzCase Generate(PCG pcg, Size? min, out Size size)
    {
        var made = pcg.Chance(documents)
            ? Post("document", Request(pcg))
            : pcg.Below(7) switch
            {
                0 => Post("damaged document", Request(pcg, damage: true)),
                1 => Post("damaged JSON", Damaged(pcg, Request(pcg))),
                2 => Post("bytes", Bytes(pcg)),
                3 => Headers(pcg),
                4 => Get(pcg),
                5 => Post("opaque text", Opaque(pcg)),
                _ => Post("scalar", Scalar(pcg)),
            };
        size = new Size((ulong)((made.Body?.Length ?? 0) + made.Address.Length));
        return made;
    }

    private static FuzzCase Post(string kind, byte[] body) => new(kind, "POST", "/graphql", body, Json);

    private static byte[] Encode(object body) => JsonSerializer.SerializeToUtf8Bytes(body);

    private byte[] Request(PCG random, bool damage = false)
    {
        var writer = new DocumentWriter(schema, random, opaque);
        var query = writer.Write();
        return Encode(new { query = damage ? Damage(random, query) : query, variables = writer.Variables });
    }

    private static string Damage(PCG random, string text)
    {
        for (var times = random.Below(4); times >= 0; times--)
        {
            text = random.Chance(20) ? text[random.Below(text.Length + 1)..] : HostileValues.Damaged(random, text, 100);
        }

        return text;
    }

    private static byte[] Damaged(PCG random, byte[] bytes)
    {
        for (var times = random.Below(4); times >= 0; times--)
        {
            bytes[random.Below(bytes.Length)] = (byte)random.Below(256);
        }

        return random.Chance(20) ? bytes[..random.Below(bytes.Length)] : bytes;
    }

    private static byte[] Bytes(PCG random) => [.. Enumerable.Range(0, random.Below(200)).Select(_ => (byte)random.Below(256))];

    private FuzzCase Headers(PCG random) => new(
        "headers",
        random.Chance(60) ? "POST" : random.Pick(Methods),
        random.Chance(90) ? "/graphql" : "/graphql?" + Escaped(random),
        random.Chance(90) ? Encode(new { query = "{ __typename }" }) : null,
        [
            ("Content-Type", random.Pick(ContentTypes)),
            ("Accept", random.Pick(Accepts)),
            .. random.Chance(30) ? [(random.Pick(["traceparent", "X-Request-Id", "Authorization", "Content-Encoding", "If-None-Match", "Cookie"]), HostileValues.Text(random).Replace('\n', ' ').Replace('\r', ' ').Replace('\0', ' '))] : (IEnumerable<(string, string)>)[],
        ]);

    private FuzzCase Get(PCG random)
    {
        var writer = new DocumentWriter(schema, random, opaque);
        var query = random.Chance(50) ? "{ division(code: \"371602\") { name } }" : Damage(random, writer.Write());
        var address = $"/graphql?query={Uri.EscapeDataString(Whole(query))}";
        address += random.Below(4) switch
        {
            0 => $"&variables={Uri.EscapeDataString(Whole(Damage(random, JsonSerializer.Serialize(writer.Variables))))}",
            1 => $"&operationName={Uri.EscapeDataString(Whole(HostileValues.Text(random)))}",
            2 => "&" + Escaped(random),
            _ => "",
        };
        return new("address", "GET", address, null, [("Accept", random.Pick(Accepts))]);
    }

    private static string Escaped(PCG random) => string.Concat(Enumerable.Range(0, random.Below(30)).Select(_ => $"%{random.Below(256):X2}"));

    /// <summary>Half of a surrogate pair cannot stand in an address.</summary>
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private byte[] Opaque(PCG random)
    {
        var text = random.Below(3) switch
        {
            0 => HostileValues.Text(random),
            1 => Convert.ToBase64String(Bytes(random)).Replace('+', '-').Replace('/', '_'),
            _ => HostileValues.Damaged(random, random.Pick(opaque), 90),
        };
        return Encode(new
        {
            query = "query($t: String, $i: ID!) { node(id: $i) { __typename } nodes(ids: [$i, $i]) { id } divisions(first: 1, after: $t) { pageInfo { endCursor } } burialFacilities(last: 1, before: $t) { nodes { id } } burialRecords(first: 1, where: { facilityId: { eq: $i } }) { nodes { id } } }",
            variables = new { t = text, i = text },
        });
    }

    private byte[] Scalar(PCG random)
    {
        var (scalar, field) = random.Pick([
            ("Date", "division(code: \"371602\", asOf: $v)"), ("DivisionCode!", "division(code: $v)"), ("ResidentId!", "person(idNumber: $v)"), ("CreditCode!", "socialOrganization(creditCode: $v)"),
            ("PartialDate", "socialOrganizations(first: 1, where: { registeredOn: { gt: $v } })"), ("Int", "burialFacilities(first: $v)"), ("String", "placeNames(first: 1, where: { name: { startsWith: $v } })"), ("ID!", "node(id: $v)"),
        ]);
        var value = random.Chance(70) ? HostileValues.For(scalar.TrimEnd('!'), random, opaque) : HostileValues.Text(random);
        return random.Chance(50)
            ? Encode(new { query = $"query($v: {scalar}) {{ {field} {{ __typename }} }}", variables = new { v = value } })
            : Encode(new { query = $"{{ {field.Replace("$v", Literals.Literal(value), StringComparison.Ordinal)} {{ __typename }} }}" });
    }
}
