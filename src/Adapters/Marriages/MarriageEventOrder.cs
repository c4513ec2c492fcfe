using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>How to order marriage events; one key per object.</summary>
public sealed record MarriageEventOrder
{
    /// <summary>By day of registration.</summary>
    public SortDirection? RegisteredOn { get; init; }

    /// <summary>By registration number, by code point.</summary>
    public SortDirection? CertificateNumber { get; init; }
}
