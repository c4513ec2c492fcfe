using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Which place names to list. All that is given must hold.</summary>
public sealed record PlaceNameFilter : ICombinedFilter<PlaceNameFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<PlaceNameFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<PlaceNameFilter>? Or { get; init; }

    /// <inheritdoc/>
    public PlaceNameFilter? Not { get; init; }

    /// <summary>Name (地名).</summary>
    public StringOperators? Name { get; init; }

    /// <summary>Class (地名类别).</summary>
    public EnumOperators<PlaceNameClass>? NameClass { get; init; }

    /// <summary>Division of the place.</summary>
    public DivisionScope? Division { get; init; }
}
