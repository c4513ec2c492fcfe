using CivilAffairsGraph.Adapters.Clients;
using static CivilAffairsGraph.Schemas.Access.FieldPolicy;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Who may see which field: the one place. Deny by default: a field whose type is not here stops the start. <c>docs/access.md</c> is printed from it.</summary>
internal static class FieldPolicies
{
    private static readonly string[] AboutPeople =
        [Scopes.MarriageVerify, Scopes.MarriageRead, Scopes.BurialVerify, Scopes.BurialRead, Scopes.OrganizationOfficers, Scopes.PersonsIdentify];

    private static readonly FieldPolicy Person = With(AboutPeople);
    private static readonly FieldPolicy Identity = With(Scopes.PersonsIdentify);
    private static readonly FieldPolicy MaritalStatus = With(Scopes.MarriageVerify, Scopes.MarriageRead);
    private static readonly FieldPolicy Marriages = With(Scopes.MarriageRead);
    private static readonly FieldPolicy MarriageNumbers = With(Scopes.Statistics, Scopes.MarriageRead);
    private static readonly FieldPolicy Death = With(Scopes.BurialVerify, Scopes.BurialRead);
    private static readonly FieldPolicy Burials = With(Scopes.BurialRead);
    private static readonly FieldPolicy BurialNumbers = With(Scopes.Statistics, Scopes.BurialRead);
    private static readonly FieldPolicy Papers = With(Scopes.MarriageVerify, Scopes.MarriageRead, Scopes.BurialVerify, Scopes.BurialRead);
    private static readonly FieldPolicy Officers = With(Scopes.OrganizationOfficers);

    /// <summary>Policies of whole types; connections and edges follow their node.</summary>
    private static readonly Dictionary<string, FieldPolicy> Types = new()
    {
        ["Query"] = Public,
        ["Subscription"] = Public,
        ["RegistryChange"] = Public,
        ["MyAccess"] = Public,
        ["AccessPurpose"] = Public,
        ["AccessQuota"] = Public,
        ["FieldAccess"] = Public,
        ["PageInfo"] = Public,
        ["Registry"] = Public,
        ["Provenance"] = Public,
        ["QualityIssue"] = Public,
        ["Division"] = Public,
        ["Succession"] = Public,
        ["PlaceName"] = Public,
        ["RegistrationOffice"] = Public,
        ["SocialOrganization"] = Public,
        ["AnnualReport"] = Public,
        ["CreditListing"] = Public,
        ["OrganizationOversight"] = Public,
        ["BurialFacility"] = Public,
        ["Person"] = Identity,
        ["MaritalStatus"] = MaritalStatus,
        ["DeathEvidence"] = Death,
        ["MarriageEvent"] = Marriages,
        ["MarriageParty"] = Marriages,
        ["CertificateNumber"] = Marriages,
        ["BurialRecord"] = Burials,
        ["MaritalStatusLookup"] = MaritalStatus,
        ["CoupleLookup"] = MaritalStatus,
        ["DeceasedLookup"] = Death,
        ["CertificateLookup"] = Papers,
        ["OrganizationLookup"] = Public,
        ["BatchOutcome"] = Papers,
        ["BatchError"] = Papers,
    };

    /// <summary>Policies of fields that differ from their type's.</summary>
    private static readonly Dictionary<(string Type, string Field), FieldPolicy> Fields = new()
    {
        [("Query", "person")] = Person,
        [("Query", "persons")] = Person,
        [("Query", "marriageEvents")] = MarriageNumbers,
        [("Query", "burialRecords")] = BurialNumbers,
        [("Query", "verifyMaritalStatus")] = MaritalStatus,
        [("Query", "verifyCouple")] = MaritalStatus,
        [("Query", "verifyDeceased")] = Death,
        [("Query", "verifyCertificate")] = Papers,
        [("Query", "verifyBatch")] = Papers,
        [("Subscription", "watchSubjects")] = Papers,
        [("Person", "id")] = Person,
        [("Person", "idNumber")] = Masked(Masking.Number, AboutPeople),
        [("Person", "name")] = Masked(Masking.Name, AboutPeople),
        [("Person", "sex")] = Person,
        [("Person", "maritalStatus")] = MaritalStatus,
        [("Person", "marriageEvents")] = Marriages,
        [("Person", "deathEvidence")] = Death,
        [("Person", "burialRecords")] = Burials,
        [("Person", "legalRepresentativeOf")] = Officers,
        [("MaritalStatus", "decidedBy")] = Marriages,
        [("MaritalStatus", "spouse")] = Marriages,
        [("DeathEvidence", "record")] = Burials,
        [("MarriageParty", "name")] = Masked(Masking.Name, Scopes.MarriageRead),
        [("MarriageParty", "documentNumber")] = Masked(Masking.Number, Scopes.MarriageRead),
        [("BurialRecord", "deceasedName")] = Masked(Masking.Name, Scopes.BurialRead),
        [("MarriageEventConnection", "totalCount")] = MarriageNumbers,
        [("MarriageEventConnection", "totalCountAtLeast")] = MarriageNumbers,
        [("BurialRecordConnection", "totalCount")] = BurialNumbers,
        [("BurialRecordConnection", "totalCountAtLeast")] = BurialNumbers,
        [("SocialOrganization", "legalRepresentative")] = Officers,
        [("OrganizationOversight", "legalRepresentativeDeceased")] = Officers,
    };

    /// <summary>The policy of a field; null where nobody said anything.</summary>
    public static FieldPolicy? Of(FieldName field) =>
        Fields.TryGetValue((field.Type, field.Field), out var own) ? own
        : Types.TryGetValue(field.Node, out var policy) ? policy
        : null;
}
