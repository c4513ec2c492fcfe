using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>An entry in a credit list.</summary>
public sealed record CreditListing
{
    /// <summary>Which list.</summary>
    public required CreditList List { get; init; }

    /// <summary>Since when (列入日期); null where unknown.</summary>
    public PartialDate? ListedOn { get; init; }

    /// <summary>Until when (移出日期); null while listed, or where unknown.</summary>
    public PartialDate? RemovedOn { get; init; }
}
