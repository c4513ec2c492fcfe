namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Conclusion of an annual check (年检结论).</summary>
public enum AnnualReportResult
{
    /// <summary>Passed (合格).</summary>
    Passed,

    /// <summary>Basically passed (基本合格).</summary>
    BasicallyPassed,

    /// <summary>Failed (不合格); it was reported all the same.</summary>
    Failed,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
