using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Who may not know the schema learns it neither by asking for it nor from errors.</summary>
public sealed class IntrospectionAccessTests(OutsiderHost host) : IClassFixture<OutsiderHost>
{
    public static TheoryData<string, string> Mistakes { get; } = new()
    {
        { "{ helo }", "Cannot query field 'helo' on type '…'." },
        { "{ persn(idNumber: \"1\") }", "Cannot query field 'persn' on type '…'." },
        { "query Query { helo }", "Cannot query field 'helo' on type 'Query'." },
        { "{ number(off: 1) }", "Unknown argument 'off' on field 'number' of type '…'." },
        { "{ person }", "Argument '…' of type '…!' is required for field 'person' but not provided." },
        { "{ person(idNumber: 1) }", "Argument 'idNumber' of field 'person': the value is not of type '…'." },
        { "{ person(idNumber: null) }", "Argument 'idNumber' of field 'person': a value of type '…!' must not be null." },
        { "{ kind(is: DIVORCED) }", "Argument 'is' of field 'kind': the value is not of type '…'." },
        { "{ filtered(where: { cont: 1 }) }", "Argument 'where' of field 'filtered': the type '…' has no field 'cont'." },
        { "query($v: Filtr) { filtered(where: $v) }", "Variable 'v' cannot be non-input type 'Filtr'." },
        { "query($v: Int) { person(idNumber: $v) }", "Variable '$v' of type 'Int' used in position expecting type '…!'." },
        { "{ ... on Person { name } }", "Unknown type Person." },
        { "{ hello @skp(if: true) }", "Unknown directive 'skp'." },
        { "{ hello @skip }", "Argument '…' of type '…!' is required for directive 'skip' but not provided." },
        { "{ a: hello a: number }", "Fields a conflicts because hello and number are different fields. Use different aliases on the fields to fetch both if this was intentional." },
        { "{ hello { name } }", "Field hello of type … must not have a sub selection" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Mistake_OfAnOutsider_IsExplainedWithoutANameThatHeDidNotWrite(string document, string expected)
    {
        var error = (await host.QueryAsync(document)).GetProperty("errors")[0];

        Assert.StartsWith(expected, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", error.GetRawText(), StringComparison.Ordinal);
        Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength());
    }

    [Fact]
    public async Task Mistake_InAVariable_IsExplainedWithThePlaceHeWrote()
    {
        var answer = await host.QueryAsync("query($v: Filter) { filtered(where: $v) }", new { v = new { and = new { count = "many" } } });

        Assert.Equal("Variable '$v.and.count': the value does not fit the variable's type 'Filter'.", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("{ __schema { types { name } } }", "__schema")]
    [InlineData("{ hello ...S } fragment S on Query { x: __type(name: \"Query\") { name } }", "__type")]
    public async Task Schema_AskedForByAnOutsider_IsRefusedWithTheScope(string document, string field)
    {
        var answer = await host.QueryAsync(document);
        var again = await host.QueryAsync(document);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray().ToList());

        Assert.Equal("FORBIDDEN_FIELD", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal($"The field '{field}' needs the scope 'introspection'.", error.GetProperty("message").GetString());
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(answer.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task TypeName_AskedForByAnOutsider_IsAnswered() =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await host.QueryAsync("{ __typename }")).GetRawText());
}
