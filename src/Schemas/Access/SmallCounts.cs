using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Errors;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Numbers for a caller who may count what it may not see: few are nobody's number, and what names one record is no question of statistics.</summary>
internal static class SmallCounts
{
    /// <summary>The least that is told; 1 to 4 are not (小数抑制).</summary>
    private const int Least = 5;

    /// <summary>The connection without a number that is too small.</summary>
    public static Connection<TNode> Discreet<TNode>(this IResolveFieldContext context, Connection<TNode> found) =>
        found.Count is > 0 and < Least && context.CountsOnly(typeof(TNode).Name) ? found with { Count = null } : found;

    /// <summary>The filter, where the caller may use it.</summary>
    /// <exception cref="GraphError">FORBIDDEN_FIELD: it names one record.</exception>
    public static MarriageEventFilter? Discreet(this IResolveFieldContext context, MarriageEventFilter? where) =>
        NamesOne(where) && context.CountsOnly(nameof(MarriageEvent))
            ? throw new GraphError(ErrorCodes.ForbiddenField, "The filter certificateNumber names one event; who may only count may not use it.")
            : where;

    private static bool CountsOnly(this IResolveFieldContext context, string node) =>
        context.Get<FieldCatalog>().PlaceOf(new($"{node}Connection", "nodes")) is { } place && context.Caller().Rights[place] == FieldDecision.Forbidden;

    private static bool NamesOne(MarriageEventFilter? where) => where is not null
        && (where.CertificateNumber is not (null or { Eq: null, Neq: null, In: null, Nin: null, StartsWith: null, Contains: null }) || NamesOne(where.Not) || where.And?.Any(NamesOne) == true || where.Or?.Any(NamesOne) == true);
}
