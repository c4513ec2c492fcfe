namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>An annual report or check (年报、年检).</summary>
public sealed record AnnualReport
{
    /// <summary>The calendar year reported on.</summary>
    public required int Year { get; init; }

    /// <summary>Conclusion (年检结论).</summary>
    public required AnnualReportResult Result { get; init; }
}
