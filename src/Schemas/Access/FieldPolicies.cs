namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Who may see which field. Deny by default: a field whose type is not here is refused when the schema is built.</summary>
internal static class FieldPolicies
{
    private static readonly Dictionary<string, FieldPolicy> Types = new()
    {
        ["Query"] = FieldPolicy.Public,
        ["Subscription"] = FieldPolicy.Public,
        ["RegistryChange"] = FieldPolicy.Public,
        ["PageInfo"] = FieldPolicy.Public,
        ["Registry"] = FieldPolicy.Public,
        ["Provenance"] = FieldPolicy.Public,
        ["QualityIssue"] = FieldPolicy.Public,
        ["Division"] = FieldPolicy.Public,
        ["Succession"] = FieldPolicy.Public,
        ["PlaceName"] = FieldPolicy.Public,
        ["RegistrationOffice"] = FieldPolicy.Public,
        ["SocialOrganization"] = FieldPolicy.Public,
        ["AnnualReport"] = FieldPolicy.Public,
        ["CreditListing"] = FieldPolicy.Public,
        ["OrganizationOversight"] = FieldPolicy.Public,
        ["BurialFacility"] = FieldPolicy.Public,
        ["Person"] = FieldPolicy.Personal,
        ["MaritalStatus"] = FieldPolicy.Personal,
        ["DeathEvidence"] = FieldPolicy.Personal,
        ["MarriageEvent"] = FieldPolicy.Personal,
        ["MarriageParty"] = FieldPolicy.Personal,
        ["CertificateNumber"] = FieldPolicy.Personal,
        ["BurialRecord"] = FieldPolicy.Personal,
    };

    private static readonly Dictionary<(string Type, string Field), FieldPolicy> Exceptions = new()
    {
        [("Query", "person")] = FieldPolicy.Personal,
        [("Query", "persons")] = FieldPolicy.Personal,
        [("Query", "marriageEvents")] = FieldPolicy.Personal,
        [("Query", "burialRecords")] = FieldPolicy.Personal,
        [("SocialOrganization", "legalRepresentative")] = FieldPolicy.Personal,
        [("OrganizationOversight", "legalRepresentativeDeceased")] = FieldPolicy.Personal,
    };

    /// <summary>The policy of a field; null where nobody said anything. Connections and edges follow their node.</summary>
    public static FieldPolicy? Of(string type, string field) =>
        Exceptions.TryGetValue((type, field), out var exception) ? exception
        : Types.TryGetValue(Node(type), out var policy) ? policy
        : null;

    private static string Node(string type) => type switch
    {
        _ when type.EndsWith("Connection", StringComparison.Ordinal) => type[..^"Connection".Length],
        _ when type.EndsWith("Edge", StringComparison.Ordinal) => type[..^"Edge".Length],
        _ => type,
    };
}
