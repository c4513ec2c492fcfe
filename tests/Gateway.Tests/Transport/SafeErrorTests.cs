using CivilAffairsGraph.Gateway.Tests.Numbers;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed class SafeErrorTests(GraphHost host) : IClassFixture<GraphHost>
{
    private const string Number = "370199200001010011";

    public static TheoryData<string, string, string> Documents { get; } = new()
    {
        { "{ person(idNumber: \"§\") }", "BAD_INPUT", "Argument 'idNumber' of field 'person': expects 11 characters." },
        { "{ person(idNumber: §) }", "VALIDATION_ERROR", "Argument 'idNumber' of field 'person': the value is not of type 'Eleven'." },
        { "{ person(idNumber: X§) }", "VALIDATION_ERROR", "Argument 'idNumber' of field 'person': the value is not of type 'Eleven'." },
        { "{ person(idNumber: [\"§\"]) }", "VALIDATION_ERROR", "Argument 'idNumber' of field 'person': the value is not of type 'Eleven'." },
        { "{ person(idNumber: { x: \"§\" }) }", "VALIDATION_ERROR", "Argument 'idNumber' of field 'person': the value is not of type 'Eleven'." },
        { "{ persons(idNumbers: [\"12345678901\", \"§\"]) }", "BAD_INPUT", "Argument 'idNumbers[1]' of field 'persons': expects 11 characters." },
        { "{ number(of: \"§\") }", "VALIDATION_ERROR", "Argument 'of' of field 'number': the value is not of type 'Int'." },
        { "{ number(of: §) }", "VALIDATION_ERROR", "Argument 'of' of field 'number': the value is not of type 'Int'." },
        { "{ kind(is: X§) }", "VALIDATION_ERROR", "Argument 'is' of field 'kind': the value is not of type 'Kind'." },
        { "{ kind(is: \"§\") }", "VALIDATION_ERROR", "Argument 'is' of field 'kind': the value is not of type 'Kind'." },
        { "{ truth(of: \"§\") }", "VALIDATION_ERROR", "Argument 'of' of field 'truth': the value is not of type 'Boolean'." },
        { "{ hello @skip(if: \"§\") }", "VALIDATION_ERROR", "Argument 'if' of directive '@skip': the value is not of type 'Boolean'." },
        { "{ filtered(where: { in: [\"§\"] }) }", "BAD_INPUT", "Argument 'where.in[0]' of field 'filtered': expects 11 characters." },
        { "{ filtered(where: { and: { count: \"§\" } }) }", "VALIDATION_ERROR", "Argument 'where.and.count' of field 'filtered': the value is not of type 'Int'." },
        { "{ filtered(where: \"§\") }", "VALIDATION_ERROR", "Argument 'where' of field 'filtered': expects an object of type 'Filter'." },
        { "{ filtered(where: { _§: 1 }) }", "VALIDATION_ERROR", "Argument 'where' of field 'filtered': the type 'Filter' has no field '_…'." },
        { "query($a: Eleven = \"§\") { filtered(where: { in: [$a] }) }", "BAD_INPUT", "Default of variable '$a': expects 11 characters." },
        { "query($a: Int = \"§\") { number(of: $a) }", "VALIDATION_ERROR", "Default of variable '$a': the value is not of type 'Int'." },
        { "{ _§ }", "VALIDATION_ERROR", "Cannot query field '_…' on type 'Query'." },
        { "{ hello § }", "SYNTAX_ERROR", "The document is not GraphQL: expected Name." },
        { "{ hello(a §) }", "SYNTAX_ERROR", "The document is not GraphQL: expected :." },
    };

    public static TheoryData<string, object, string, string> Values { get; } = new()
    {
        { "query($v: Eleven!) { person(idNumber: $v) }", Number, "BAD_INPUT", "Variable '$v': expects 11 characters." },
        { "query($v: Eleven!) { person(idNumber: $v) }", 370199200001010011, "VALIDATION_ERROR", "Variable '$v': the value does not fit the variable's type 'Eleven!'." },
        { "query($v: [Eleven!]!) { persons(idNumbers: $v) }", new[] { "12345678901", Number }, "BAD_INPUT", "Variable '$v[1]': expects 11 characters." },
        { "query($v: Int) { number(of: $v) }", Number, "VALIDATION_ERROR", "Variable '$v': the value does not fit the variable's type 'Int'." },
        { "query($v: Kind) { kind(is: $v) }", Number, "VALIDATION_ERROR", "Variable '$v': the value does not fit the variable's type 'Kind'." },
        { "query($v: Filter) { filtered(where: $v) }", new { @in = new[] { Number } }, "BAD_INPUT", "Variable '$v.in[0]': expects 11 characters." },
        { "query($v: Filter) { filtered(where: $v) }", Number, "VALIDATION_ERROR", "Variable '$v': the value does not fit the variable's type 'Filter'." },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Document_WithAnIdentityNumberInAWrongPlace_IsExplainedWithoutIt(string document, string code, string message)
    {
        var answer = await host.QueryAsync(document.Replace("§", Number, StringComparison.Ordinal));

        AssertFirstError(answer, code, message);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Variable_WithAnIdentityNumberThatDoesNotFit_IsExplainedWithoutIt(string document, object value, string code, string message)
    {
        var first = await host.QueryAsync(document, new { v = value });
        var again = await host.QueryAsync(document, new { v = value });

        AssertFirstError(first, code, message);
        Assert.Equal(first.GetRawText(), again.GetRawText());
    }

    [Fact]
    public async Task Variable_WithAnUnknownMemberNamedByANumber_IsExplainedWithoutIt()
    {
        var answer = await host.QueryAsync("query($v: Filter) { filtered(where: $v) }", new { v = new Dictionary<string, int> { [Number] = 1 } });

        Assert.Equal("VALIDATION_ERROR", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain(Number, answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Address_WithAnIdentityNumber_IsNotLogged()
    {
        var document = Uri.EscapeDataString($"{{ person(idNumber: \"{IdentityNumbers.InAddress}\") }}");
        var response = await host.SendAsync(HttpMethod.Get, "/graphql?query=" + document);

        Assert.Equal(System.Net.HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.DoesNotContain(host.Captured.Lines, line => line.Contains(IdentityNumbers.InAddress, StringComparison.Ordinal));
    }

    private void AssertFirstError(System.Text.Json.JsonElement answer, string code, string message)
    {
        var error = answer.GetProperty("errors")[0];
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.NotEqual(0, error.GetProperty("locations").GetArrayLength());
        Assert.False(answer.TryGetProperty("data", out _));
        Assert.DoesNotContain(Number, answer.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(host.Captured.Lines, line => line.Contains(Number, StringComparison.Ordinal));
    }
}
