using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Which burial records to list. All that is given must hold.</summary>
public sealed record BurialRecordFilter : ICombinedFilter<BurialRecordFilter>
{
    /// <inheritdoc/>
    public IReadOnlyList<BurialRecordFilter>? And { get; init; }

    /// <inheritdoc/>
    public IReadOnlyList<BurialRecordFilter>? Or { get; init; }

    /// <inheritdoc/>
    public BurialRecordFilter? Not { get; init; }

    /// <summary>Whether the cremation is done.</summary>
    public BooleanOperators? Cremated { get; init; }

    /// <summary>Day of cremation.</summary>
    public DateOperators? CrematedOn { get; init; }

    /// <summary>Date of death.</summary>
    public PartialDateOperators? DiedOn { get; init; }

    /// <summary>Id of the facility where the ashes are.</summary>
    public IdOperators? FacilityId { get; init; }

    /// <summary>Division of the household.</summary>
    public DivisionScope? HouseholdDivision { get; init; }
}
