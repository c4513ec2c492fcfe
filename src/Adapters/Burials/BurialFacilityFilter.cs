using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Which burial facilities to list. All that is given must hold.</summary>
public sealed record BurialFacilityFilter : ICombinedFilter<BurialFacilityFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<BurialFacilityFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<BurialFacilityFilter>? Or { get; init; }

    /// <inheritdoc/>
    public BurialFacilityFilter? Not { get; init; }

    /// <summary>Name (名称).</summary>
    public StringOperators? Name { get; init; }

    /// <summary>Property (公墓性质).</summary>
    public EnumOperators<FacilityProperty>? Property { get; init; }

    /// <summary>Form (安葬设施形式).</summary>
    public EnumOperators<FacilityForm>? Form { get; init; }

    /// <summary>Division of the facility.</summary>
    public DivisionScope? Division { get; init; }

    /// <summary>At least one of the divisions served.</summary>
    public DivisionScope? ServedDivision { get; init; }

    /// <summary>plannedPlots - usedPlots, never below 0.</summary>
    public IntOperators? AvailablePlots { get; init; }
}
