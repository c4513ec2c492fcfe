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

    /// <summary>Which of the divisions that hold on a day pass; for one question, on one thread.</summary>
    internal Func<DivisionVersion, bool> On(DateOnly day, DivisionTree tree)
    {
        var within = Code?.Within is { } code ? new DivisionsWithin(tree, day, code) : null;
        var (all, any, not) = (And?.Select(part => part.On(day, tree)).ToList(), Or?.Select(part => part.On(day, tree)).ToList(), Not?.On(day, tree));
        return division =>
            (Name?.Matches(division.Name) ?? true)
            && (Level?.Matches(division.Level) ?? true)
            && (Kind?.Matches(division.Kind) ?? true)
            && (Code?.Eq is null || division.Code == Code.Eq)
            && (Code?.In is null || Code.In.Contains(division.Code))
            && (within?.Contains(division) ?? true)
            && (all?.TrueForAll(part => part(division)) ?? true)
            && (any?.Exists(part => part(division)) ?? true)
            && !(not?.Invoke(division) ?? false);
    }
}
