namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>One list of the root: what it can be filtered and ordered by, as the contract says.</summary>
/// <param name="Name">Field of the root.</param>
/// <param name="Filter">Type of its filter.</param>
/// <param name="Order">Type of its order, or null.</param>
/// <param name="Fields">Fields of the filter.</param>
/// <param name="Keys">Keys of the order.</param>
internal sealed record ListSpec(string Name, string Filter, string? Order, IReadOnlyList<ListField> Fields, params ListField[] Keys)
{
    private static readonly string[] DivisionKinds = ["LEGAL", "STATISTICAL"];

    public static readonly IReadOnlyList<ListSpec> All =
    [
        new(
            "marriageEvents", "MarriageEventFilter", "MarriageEventOrder",
            [
                new("kind", FieldKind.Enum, "kind", "MARRIAGE", "DIVORCE", "MARRIAGE_REISSUE", "DIVORCE_REISSUE", "PROOF_REISSUE", "ANNULMENT", "UNKNOWN"),
                new("registeredOn", FieldKind.Date, "registeredOn"),
                new("certificateNumber", FieldKind.Text, "certificateNumber"),
                new("office", FieldKind.Scope, "office.code"),
                new("source", FieldKind.Enum, "provenance.source", "ONLINE", "BACK_ENTRY", "IMPORTED", "UNKNOWN"),
            ],
            new("registeredOn", FieldKind.Date, "registeredOn"), new("certificateNumber", FieldKind.Text, "certificateNumber")),
        new("registrationOffices", "RegistrationOfficeFilter", null, [new("division", FieldKind.Scope, "code"), new("name", FieldKind.Text, "name")]),
        new(
            "divisions", "DivisionFilter", "DivisionOrder",
            [
                new("code", FieldKind.Scope, "code"),
                new("name", FieldKind.Text, "name"),
                new("level", FieldKind.Enum, "level", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP", "VILLAGE", "UNKNOWN"),
                new("kind", FieldKind.Enum, "kind", DivisionKinds),
            ],
            new("code", FieldKind.Text, "code"), new("name", FieldKind.Text, "name")),
        new(
            "placeNames", "PlaceNameFilter", "PlaceNameOrder",
            [
                new("name", FieldKind.Text, "name"),
                new("nameClass", FieldKind.Enum, "nameClass", "STANDARD", "ALIAS", "HISTORICAL", "PROPOSED", "CANCELLED", "UNKNOWN"),
                new("division", FieldKind.Scope, "approvedOn"),
            ],
            new("name", FieldKind.Text, "name"), new("code", FieldKind.Text, "code")),
        new(
            "socialOrganizations", "SocialOrganizationFilter", "SocialOrganizationOrder",
            [
                new("name", FieldKind.Text, "name"),
                new("creditCode", FieldKind.Text, "creditCode"),
                new("kind", FieldKind.Enum, "kind", "ASSOCIATION", "SERVICE_INSTITUTION", "FOUNDATION", "UNKNOWN"),
                new("status", FieldKind.Enum, "status", "APPLYING", "PREPARING", "ACTIVE", "REFUSED", "CANCELLED", "REVOKED", "UNKNOWN"),
                new("division", FieldKind.Scope, "registeredOn"),
                new("registeredOn", FieldKind.PartialDate, "registeredOn"),
            ],
            new("name", FieldKind.Text, "name"), new("registeredOn", FieldKind.PartialDate, "registeredOn"), new("creditCode", FieldKind.Text, "creditCode")),
        new(
            "burialFacilities", "BurialFacilityFilter", "BurialFacilityOrder",
            [
                new("name", FieldKind.Text, "name"),
                new("property", FieldKind.Enum, "property", "COMMERCIAL", "PUBLIC_BENEFIT", "UNKNOWN"),
                new("form", FieldKind.Enum, "form", "CEMETERY", "COLUMBARIUM", "MIXED", "ECOLOGICAL", "UNKNOWN"),
                new("division", FieldKind.Scope, "approvedOn"),
                new("servedDivision", FieldKind.Scope, "approvedOn"),
                new("availablePlots", FieldKind.Int, "availablePlots"),
            ],
            new("name", FieldKind.Text, "name"), new("plannedPlots", FieldKind.Int, "plannedPlots")),
        new(
            "burialRecords", "BurialRecordFilter", "BurialRecordOrder",
            [
                new("cremated", FieldKind.Boolean, "cremated"),
                new("crematedOn", FieldKind.Date, "crematedOn"),
                new("diedOn", FieldKind.PartialDate, "diedOn"),
                new("facilityId", FieldKind.Id, "facility.id"),
                new("householdDivision", FieldKind.Scope, "diedOn"),
            ],
            new ListField("crematedOn", FieldKind.Date, "crematedOn")),
    ];
}
