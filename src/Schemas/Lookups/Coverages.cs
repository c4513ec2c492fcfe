namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What the registries behind each kind of answer do not cover: the same for every answer of the kind, so that it tells nothing of anybody.</summary>
internal static class Coverages
{
    private static readonly LookupCoverage[] Marriages =
    [
        LookupCoverage.AbsenceProvesNothing, LookupCoverage.CourtDivorcesNotCovered, LookupCoverage.DeathsByCremationOnly, LookupCoverage.EarlyMarriagesIncomplete,
        LookupCoverage.OtherProvincesNotCovered,
    ];

    private static readonly LookupCoverage[] Deaths = [LookupCoverage.AbsenceProvesNothing, LookupCoverage.DeathsByCremationOnly, LookupCoverage.OtherProvincesNotCovered];
    private static readonly LookupCoverage[] Papers = [LookupCoverage.AbsenceProvesNothing, LookupCoverage.CertificateOnly, LookupCoverage.EarlyMarriagesIncomplete, LookupCoverage.OtherProvincesNotCovered];

    private static readonly LookupCoverage[] Organizations =
        [LookupCoverage.AbsenceProvesNothing, LookupCoverage.FiledOrganizationsNotCovered, LookupCoverage.IllegalListIncomplete, LookupCoverage.OtherProvincesNotCovered];

    /// <summary>What is not covered where the question is answered.</summary>
    public static IReadOnlyList<LookupCoverage> Of(Question question) => question switch
    {
        MaritalStatusQuestion or CoupleQuestion => Marriages,
        CertificateQuestion { Certificate: not CertificateKind.Cremation } => Papers,
        OrganizationQuestion => Organizations,
        _ => Deaths,
    };
}
