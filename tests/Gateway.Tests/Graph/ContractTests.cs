using System.Runtime.CompilerServices;
using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Schemas;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>What clients are written against: the served schema may have more than the contract, never less.</summary>
public sealed class ContractTests
{
    private static readonly string Served = SchemaCommand.Print();

    [Fact]
    public void Schema_OfTheContract_IsServedWhole() => Assert.Empty(SchemaLines.Of(Contract()).Except(SchemaLines.Of(Served)));

    /// <summary>A field or input that the contract does not have may have required parts: no client is written against it.</summary>
    [Fact]
    public void Schema_BeyondTheContract_RequiresNothing()
    {
        var contract = SchemaLines.Of(Contract()).ToHashSet();
        var owners = contract.Select(Owner).ToHashSet();

        Assert.DoesNotContain(SchemaLines.Required(Served).Except(contract), line => owners.Contains(Owner(line)));
    }

    [Fact]
    public void Schema_EveryTypeFieldArgumentAndValue_IsDescribed() => Assert.Empty(SchemaLines.Undescribed(Served));

    [Fact]
    public async Task Document_OfTheSchema_IsWhatIsServed() =>
        Assert.Equal(Served, await File.ReadAllTextAsync(Beside("../../../docs/schema.graphql"), TestContext.Current.CancellationToken));

    /// <summary>No rule would run it.</summary>
    [Fact]
    public void Fields_OfTheSchema_HaveNoValidatorOfTheirArguments()
    {
        var schema = new ServiceCollection().AddSingleton(TimeProvider.System).AddRegistries().AddSchemas().BuildServiceProvider().GetRequiredService<ISchema>();
        schema.Initialize();

        Assert.DoesNotContain(schema.AllTypes.OfType<IObjectGraphType>().SelectMany(type => type.Fields), field => field.ValidateArguments is not null);
    }

    [Fact]
    public void Lines_OfASmallerSchema_AreMissed()
    {
        const string Whole = "schema { query: Query } type Query { a(b: Int!): [String!] c: E } enum E { X Y } input I { v: Int }";
        const string Lesser = "schema { query: Query } type Query { a(b: Int): [String] c: E } enum E { X } input I { v: Int }";

        Assert.Equal(["Query.a: [String!]", "Query.a(b: Int!)", "E.Y"], SchemaLines.Of(Whole).Except(SchemaLines.Of(Lesser)));
        Assert.Equal(["Query.a(b: Int!)"], SchemaLines.Required(Whole));
        Assert.Contains("E.X", SchemaLines.Undescribed(Whole));
    }

    /// <summary>The field of an argument, or the type of an input field: <c>Query.person</c>, <c>DateOperators</c>.</summary>
    private static string Owner(string line) => line.Contains('(', StringComparison.Ordinal) ? line.Split('(')[0] : line.Split('.', ':')[0];

    private static string Contract() => File.ReadAllText(Beside("contract.graphql"));

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, file));
}
