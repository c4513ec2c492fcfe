using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>A page of a list, as the contract has it for every kind of node.</summary>
/// <typeparam name="TNode">What the list holds.</typeparam>
/// <typeparam name="TType">Its GraphQL type, named after the node with "Type" behind it.</typeparam>
internal sealed class ConnectionType<TNode, TType> : ObjectGraphType<Connection<TNode>>
    where TType : IGraphType
{
    public ConnectionType()
    {
        var node = typeof(TType).Name[..^"Type".Length];
        (Name, Description) = ($"{node}Connection", $"A page of a list of {node}. At most 100 nodes; 20 where neither first nor last is given.");
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<TType>>>>("nodes").Description("The nodes of the page.").Resolve(context => context.Source.Edges.Select(edge => edge.Node));
        Field<NonNullGraphType<ListGraphType<NonNullGraphType<EdgeType<TNode, TType>>>>>("edges").Description("The nodes of the page, each with its cursor.").Read(source => source.Edges);
        Field<NonNullGraphType<PageInfoType>>("pageInfo").Description("What lies before and after the page.").Read(source => source.PageInfo);
        Field<IntGraphType>("totalCount")
            .Description("How many nodes the whole list has: exact up to a configured count (100,000), null above it. Counted only when asked for.")
            .Resolve(context => context.Source.Count <= context.Source.Limit ? context.Source.Count : null);
        Field<IntGraphType>("totalCountAtLeast")
            .Description("A number that the list has at least: the exact count where it is known, else the configured count.")
            .Resolve(context => Math.Min(context.Source.Count ?? 0, context.Source.Limit));
    }
}
