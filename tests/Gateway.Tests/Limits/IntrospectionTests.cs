using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Client tools can read the schema; a circle in introspection is refused.</summary>
public sealed class IntrospectionTests(GatewayFixture gateway)
{
    /// <summary>What graphql-js 16 sends with every option on: 15 levels deep.</summary>
    internal const string Standard = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind }
            mutationType { name kind }
            subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name
          ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    [Fact]
    public async Task Introspection_OfTheUsualTools_IsAnswered()
    {
        var schema = (await gateway.DataAsync(Standard)).GetProperty("__schema");

        Assert.Equal("Query", schema.GetProperty("queryType").GetProperty("name").GetString());
        Assert.Contains(schema.GetProperty("types").EnumerateArray(), type => type.GetProperty("name").GetString() == "MarriageEvent");
    }

    [Theory]
    [InlineData("")]
    [InlineData("NoSuchType")]
    public async Task Type_OfNoName_IsNull(string name)
    {
        Assert.Equal("""{"__type":null}""", (await gateway.DataAsync($"{{ __type(name: \"{name}\") {{ name }} }}")).GetRawText());
    }

    [Theory]
    [InlineData("{ __schema { types { fields { type { fields { name } } } } } }", "fields")]
    [InlineData("{ __type(name: \"Query\") { fields { type { ofType { fields { type { fields { name } } } } } } } }", "fields")]
    [InlineData("{ __schema { types { possibleTypes { interfaces { possibleTypes { name } } } } } }", "possibleTypes")]
    [InlineData("{ __schema { types { ...A } } } fragment A on __Type { inputFields { type { ...B } } } fragment B on __Type { inputFields { name } }", "inputFields")]
    [InlineData("{ __schema { types { f: fields { type { ... { g: fields { name } } } } } } }", "fields")]
    public async Task Introspection_InACircle_IsRefused(string query, string list)
    {
        var error = (await gateway.AskAsync(query)).GetProperty("errors")[0];

        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains($"'{list}'", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }
}
