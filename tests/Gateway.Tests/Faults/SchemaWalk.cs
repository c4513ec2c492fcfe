using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>Documents that together ask for every field of the schema, and which registries a field needs by the contract.</summary>
internal static class SchemaWalk
{
    /// <summary>The root fields with arguments that find something, each with how deep its answer is followed.</summary>
    private static readonly (string Call, string Field, int Depth)[] Roots =
    [
        ("person(idNumber: \"371699195007170064\")", "person", 2),
        ("persons(idNumbers: [\"371799196004300150\", \"370899195508200110\"])", "persons", 2),
        ("marriageEvents(first: 2, where: { certificateNumber: { isNull: false } })", "marriageEvents", 4),
        ("registrationOffices(first: 2)", "registrationOffices", 3),
        ("division(code: \"371602\")", "division", 2),
        ("divisions(first: 2)", "divisions", 3),
        ("placeNames(first: 2)", "placeNames", 3),
        ("socialOrganization(creditCode: \"5137160099N0000192\")", "socialOrganization", 2),
        ("socialOrganizations(first: 2)", "socialOrganizations", 3),
        ("burialFacilities(first: 2)", "burialFacilities", 3),
        ("burialRecords(first: 2, where: { cremated: { eq: true } })", "burialRecords", 4),
        ("verifyMaritalStatus(idNumber: \"371699195007170064\", name: \"赵秀兰\")", "verifyMaritalStatus", 1),
        ("verifyCouple(personA: { idNumber: \"370199198003150010\", name: \"李伟\" }, personB: { idNumber: \"370199198206220023\", name: \"王芳\" })", "verifyCouple", 1),
        ("verifyDeceased(idNumber: \"371799196004300150\", name: \"邓海\")", "verifyDeceased", 1),
        ("verifyCertificate(number: \"J370102-2005-900003\", holderName: \"李伟\")", "verifyCertificate", 1),
        ("verifyOrganization(creditCode: \"5137160099N0000192\")", "verifyOrganization", 1),
        ("verifyBatch(items: [{ id: \"1\", maritalStatus: { idNumber: \"370199198003150010\", name: \"李伟\" } }])", "verifyBatch", 1),
    ];

    /// <summary>Registries whose fault may cost a field, by the type and field of the contract. A field that is not here needs none of its own.</summary>
    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["Query.marriageEvents"] = ["MARRIAGE"],
        ["Query.registrationOffices"] = ["MARRIAGE"],
        ["Query.placeNames"] = ["PLACE_NAME"],
        ["Query.socialOrganization"] = ["SOCIAL_ORGANIZATION"],
        ["Query.socialOrganizations"] = ["SOCIAL_ORGANIZATION"],
        ["Query.burialFacilities"] = ["BURIAL"],
        ["Query.burialRecords"] = ["BURIAL"],
        ["Person.name"] = ["MARRIAGE", "BURIAL", "SOCIAL_ORGANIZATION"],
        ["Person.knownTo"] = ["MARRIAGE", "BURIAL", "SOCIAL_ORGANIZATION"],
        ["Person.maritalStatus"] = ["MARRIAGE", "BURIAL"],
        ["Person.marriageEvents"] = ["MARRIAGE"],
        ["Person.deathEvidence"] = ["BURIAL"],
        ["Person.burialRecords"] = ["BURIAL"],
        ["Person.legalRepresentativeOf"] = ["SOCIAL_ORGANIZATION"],
        ["MaritalStatus.completeSince"] = ["MARRIAGE"],
        ["MarriageEvent.original"] = ["MARRIAGE"],
        ["Division.placeNames"] = ["PLACE_NAME"],
        ["Division.socialOrganizations"] = ["SOCIAL_ORGANIZATION"],
        ["Division.burialFacilities"] = ["BURIAL"],
        ["Division.registrationOffices"] = ["MARRIAGE"],
        ["SocialOrganization.mainOrganization"] = ["SOCIAL_ORGANIZATION"],
        ["SocialOrganization.annualReports"] = ["SOCIAL_ORGANIZATION"],
        ["SocialOrganization.creditListings"] = ["SOCIAL_ORGANIZATION"],
        ["SocialOrganization.legalRepresentative"] = ["SOCIAL_ORGANIZATION"],
        ["SocialOrganization.oversight"] = ["SOCIAL_ORGANIZATION"],
        ["OrganizationOversight.legalRepresentativeDeceased"] = ["SOCIAL_ORGANIZATION", "BURIAL"],
        ["OrganizationOversight.missedReportYears"] = ["SOCIAL_ORGANIZATION"],
        ["OrganizationOversight.zombieSuspected"] = ["SOCIAL_ORGANIZATION"],
        ["BurialRecord.facility"] = ["BURIAL"],
        ["Query.verifyMaritalStatus"] = ["MARRIAGE", "BURIAL", "SOCIAL_ORGANIZATION"],
        ["Query.verifyCouple"] = ["MARRIAGE", "BURIAL", "SOCIAL_ORGANIZATION"],
        ["Query.verifyDeceased"] = ["MARRIAGE", "BURIAL", "SOCIAL_ORGANIZATION"],
        ["Query.verifyCertificate"] = ["MARRIAGE"],
        ["Query.verifyOrganization"] = ["SOCIAL_ORGANIZATION"],
        ["BurialRecord.funeralHome"] = ["BURIAL"],
    };

    /// <summary>The root fields, each as it is called.</summary>
    public static IReadOnlyDictionary<string, string> Calls { get; } = Roots.ToDictionary(root => root.Field, root => root.Call);

    /// <summary>The documents, by root field. A batch tells faults in its outcomes, so that nothing of it is lost.</summary>
    public static IReadOnlyDictionary<string, string> Documents(ISchema schema) => Roots.Where(root => root.Field != "verifyBatch").ToDictionary(
        root => root.Field, root => $"{{ {root.Call} {{ {Fields(schema.Query!.Fields.Find(root.Field)!.ResolvedType!, root.Depth)} }} }}");

    /// <summary>Every field of an object that the documents ask for.</summary>
    public static IEnumerable<string> Asked(ISchema schema) => Roots.SelectMany(root => Asked(schema.Query!.Fields.Find(root.Field)!.ResolvedType!, root.Depth)).Concat(Roots.Select(root => $"Query.{root.Field}")).Distinct();

    /// <summary>May a fault of the registry cost the field?</summary>
    public static bool MayCost(string type, string field, string registry) => Owners.TryGetValue($"{type}.{field}", out var owners) && owners.Contains(registry);

    /// <summary>The fields of a type that can be asked for without an argument.</summary>
    private static IEnumerable<FieldType> Open(IGraphType type) => ((IComplexGraphType)type.GetNamedType()).Fields
        .Where(field => field.Arguments?.All(argument => argument.ResolvedType is not NonNullGraphType) ?? true);

    private static string Fields(IGraphType type, int depth) => string.Join(' ', new[] { "__typename" }.Concat(Open(type).Select(field => Field(field, depth)).OfType<string>()));

    private static string? Field(FieldType field, int depth)
    {
        var type = field.ResolvedType!.GetNamedType();
        var page = field.Arguments?.Find("first") is null ? "" : "(first: 2)";
        return type is not IComplexGraphType ? field.Name
            : depth == 0 ? null
            : $"{field.Name}{page} {{ {Fields(type, depth - 1)} }}";
    }

    private static IEnumerable<string> Asked(IGraphType type, int depth) => Open(type)
        .Where(field => depth > 0 || field.ResolvedType!.GetNamedType() is not IComplexGraphType)
        .SelectMany(field => Asked(field.ResolvedType!.GetNamedType() is IComplexGraphType inner && depth > 0 ? Asked(inner, depth - 1) : [], $"{type.GetNamedType().Name}.{field.Name}"));

    private static IEnumerable<string> Asked(IEnumerable<string> inner, string own) => inner.Append(own);
}
