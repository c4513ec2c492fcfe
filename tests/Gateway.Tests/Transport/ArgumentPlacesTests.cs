using CivilAffairsGraph.Gateway.Execution;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser;
using GraphQLParser.AST;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed class ArgumentPlacesTests
{
    [Theory]
    [InlineData("query { read(n: 7) }")]
    [InlineData("mutation { write(n: 7) }")]
    public void Arguments_OfAnOperation_AreThoseOfItsOwnRoot(string text)
    {
        using var schema = Schema.For("type Query { read(n: Int): Int } type Mutation { write(n: Int): Int }");
        schema.Initialize();
        var document = Parser.Parse(text);
        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();

        var read = new ArgumentPlaces(document, operation, schema).Read(document, Variables.None);

        Assert.Equal(7, Assert.Single(read!).Value["n"].Value);
    }
}
