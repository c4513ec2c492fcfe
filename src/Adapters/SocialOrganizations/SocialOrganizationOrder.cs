using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>How to order social organizations; one key per object.</summary>
public sealed record SocialOrganizationOrder
{
    /// <summary>By name, by code point.</summary>
    public SortDirection? Name { get; init; }

    /// <summary>By date of registration.</summary>
    public SortDirection? RegisteredOn { get; init; }

    /// <summary>By credit code.</summary>
    public SortDirection? CreditCode { get; init; }
}
