using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Which divisions to list. All that is given must hold.</summary>
public sealed record DivisionFilter : ICombinedFilter<DivisionFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<DivisionFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<DivisionFilter>? Or { get; init; }

    /// <inheritdoc/>
    public DivisionFilter? Not { get; init; }

    /// <summary>The code; within uses the tree of asOf, without succession.</summary>
    public DivisionScope? Code { get; init; }

    /// <summary>Name in the span that holds on the day.</summary>
    public StringOperators? Name { get; init; }

    /// <summary>Level (行政级别).</summary>
    public EnumOperators<DivisionLevel>? Level { get; init; }

    /// <summary>Whether it exists in law.</summary>
    public EnumOperators<DivisionKind>? Kind { get; init; }

    /// <summary>Whether a division passes on a day.</summary>
    internal bool Matches(DivisionVersion division, DivisionTree tree, DateOnly on) =>
        (Name?.Matches(division.Name) ?? true)
        && (Level?.Matches(division.Level) ?? true)
        && (Kind?.Matches(division.Kind) ?? true)
        && (Code is null || InScope(Code, division, tree, on))
        && (And?.All(part => part.Matches(division, tree, on)) ?? true)
        && (Or?.Any(part => part.Matches(division, tree, on)) ?? true)
        && !(Not?.Matches(division, tree, on) ?? false);

    private static bool InScope(DivisionScope scope, DivisionVersion division, DivisionTree tree, DateOnly on) =>
        (scope.Eq is null || division.Code == scope.Eq)
        && (scope.In is null || scope.In.Contains(division.Code))
        && (scope.Within is null || division.Code == scope.Within || tree.Ancestors(division, on).Any(above => above.Code == scope.Within));
}
