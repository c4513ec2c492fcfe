using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>A node with its cursor.</summary>
/// <typeparam name="TNode">What the list holds.</typeparam>
/// <typeparam name="TType">Its GraphQL type.</typeparam>
internal sealed class EdgeType<TNode, TType> : ObjectGraphType<Edge<TNode>>
    where TType : IGraphType
{
    public EdgeType()
    {
        var node = typeof(TType).Name[..^"Type".Length];
        (Name, Description) = ($"{node}Edge", $"A {node} in a list, with its cursor.");
        Field<NonNullGraphType<TType>>("node").Description("The node.").Read(source => source.Node);
        Field(edge => edge.Cursor).Description("Where the node stands in the list; valid for this field, filter and order only.");
    }
}
