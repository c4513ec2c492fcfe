namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>One list of the schema, as the contract of the engines asks for it.</summary>
/// <param name="Field">Root field.</param>
/// <param name="Node">Selection on its nodes.</param>
/// <param name="Orders">What it can be sorted by.</param>
/// <param name="Scope">A filter that some hundred rows pass, the hostile ones among them.</param>
/// <param name="Filters">Every operator of every filter.</param>
internal sealed record ContractList(string Field, string Node, IReadOnlyList<string> Orders, string Scope, IReadOnlyList<string> Filters)
{
    /// <summary>A document that asks for all that a list can answer.</summary>
    public string Document(string arguments) =>
        $"{{ {Field}({arguments}) {{ totalCount totalCountAtLeast pageInfo {{ hasNextPage hasPreviousPage startCursor endCursor }} edges {{ cursor node {{ {Node} }} }} }} }}";
}
