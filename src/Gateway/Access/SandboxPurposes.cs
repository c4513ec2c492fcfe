using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>The purposes of the sandbox, where none are configured: what a department's own catalogue may look like.</summary>
internal static class SandboxPurposes
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Purpose> All { get; } =
    [
        Of("marriage-registration", "婚姻登记 marriage registration", "民法典第1049条；婚姻登记条例",
            "Query.*", "Subscription.*", "Person.*", "MaritalStatus.*", "MarriageEvent.*", "MarriageParty.*", "CertificateNumber.*",
            "MaritalStatusLookup.*", "CoupleLookup.*", "CertificateLookup.*", "BatchOutcome.*", "BatchError.*"),
        Of("benefit-review", "社会救助和福利资格核对 review of benefits", "社会救助暂行办法第六十条",
            "Query.person", "Query.persons", "Person.id", "Person.idNumber", "Person.maritalStatus", "Person.deathEvidence",
            "MaritalStatus.status", "MaritalStatus.asOf", "MaritalStatus.since", "MaritalStatus.basis", "MaritalStatus.completeSince", "MaritalStatus.courtDivorceNotCovered",
            "DeathEvidence.verdict", "DeathEvidence.asOf", "DeathEvidence.diedOn",
            "Query.verifyMaritalStatus", "Query.verifyCouple", "Query.verifyDeceased", "Query.verifyBatch", "Subscription.watchSubjects",
            "MaritalStatusLookup.*", "CoupleLookup.*", "DeceasedLookup.*", "BatchOutcome.*", "BatchError.*"),
        Of("estate-settlement", "继承和遗产处理 settlement of estates", "民法典继承编",
            "Query.*", "Subscription.*", "Person.*", "MaritalStatus.*", "MarriageEvent.*", "MarriageParty.*", "CertificateNumber.*", "DeathEvidence.*", "BurialRecord.*",
            "MaritalStatusLookup.*", "CoupleLookup.*", "DeceasedLookup.*", "CertificateLookup.*", "BatchOutcome.*", "BatchError.*"),
        Of("organization-supervision", "社会组织监管 supervision of organizations", "社会团体登记管理条例第二十四条",
            "Query.person", "Query.persons", "Person.*", "DeathEvidence.verdict", "DeathEvidence.asOf", "DeathEvidence.diedOn",
            "SocialOrganization.legalRepresentative", "OrganizationOversight.legalRepresentativeDeceased"),
        Of("statistics", "统计 statistics", "统计法第七条",
            "Query.marriageEvents", "Query.burialRecords",
            "MarriageEventConnection.totalCount", "MarriageEventConnection.totalCountAtLeast", "BurialRecordConnection.totalCount", "BurialRecordConnection.totalCountAtLeast"),
        Of("development", "沙盒开发 development over a sandbox", "none: the people of a sandbox are synthetic", "*"),
    ];

    private static Purpose Of(string code, string name, string legalBasis, params string[] fields) => new(code, name, legalBasis, fields.ToHashSet(StringComparer.Ordinal));
}
