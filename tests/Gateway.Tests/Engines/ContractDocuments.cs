namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Every list with every operator of its filters and every order, people, organizations and divisions with what hangs on them: what every engine must answer alike.</summary>
internal static class ContractDocuments
{
    private static readonly ContractList[] Lists =
    [
        new("marriageEvents",
            "id kind certificateNumber registeredOn office { code name completeSince } parties { role name documentNumber identityCategory nationality } original { id } provenance { source readAt issues { code field } }",
            ["registeredOn", "certificateNumber"],
            "office: { within: \"370100\" }",
            [
                .. Codes("kind", "MARRIAGE", "UNKNOWN"), .. Codes("source", "BACK_ENTRY", "UNKNOWN"), .. Dates("registeredOn", "2010-05-20", "1900-01-01"),
                .. Texts("certificateNumber", "J1", "j1", "%", "𠮷"), .. Scopes("office", "371200", "370102", "3701"),
            ]),
        new("registrationOffices", "id code name completeSince divisions { code name }", [], "division: { within: \"370000\" }", [.. Texts("name", "济南市莱芜区民政局婚姻登记处", "济南", "处"), .. Scopes("division", "370100", "370102", "371602")]),
        new("placeNames",
            "id code name romanized nameClass categoryCode division { code name } latitude longitude origin meaning approvedBy approvedOn provenance { issues { code } }",
            ["name", "code"],
            "division: { within: \"371602\" }",
            [.. Texts("name", "a", "A", "_", "（"), .. Codes("nameClass", "STANDARD", "UNKNOWN"), .. Scopes("division", "370100", "371602", "371602001")]),
        new("socialOrganizations",
            "id creditCode registrationNumber name kind status division { code name current { code } } registrationAuthority legalRepresentativeName legalRepresentative { idNumber } registeredOn cancelledOn registeredCapital mainOrganization { id } annualReports { year result } creditListings { list listedOn removedOn } oversight { missedReportYears zombieSuspected legalRepresentativeDeceased }",
            ["name", "registeredOn", "creditCode"],
            "division: { within: \"370100\" }",
            [
                .. Texts("name", "a", "A", "b ", "%", "_", "𠮷", "（"), .. Texts("creditCode", "5137160099N0000192", "5137", "N"), .. Codes("kind", "FOUNDATION", "UNKNOWN"), .. Codes("status", "ACTIVE", "UNKNOWN"),
                .. Scopes("division", "371200", "370100", "370102"), .. Partial("registeredOn", "1996", "1996-05", "1996-05-08", "2010-12-31"),
            ]),
        new("burialFacilities",
            "id name property level form division { code } address areaSquareMetres plannedPlots usedPlots availablePlots servedDivisions { code name } approvedOn provenance { issues { code } }",
            ["name", "plannedPlots"],
            "division: { within: \"370100\" }",
            [
                .. Texts("name", "a", "A", "公益", "𠮷"), .. Codes("property", "PUBLIC_BENEFIT", "UNKNOWN"), .. Codes("form", "CEMETERY", "UNKNOWN"), .. Scopes("division", "370100", "371602", "370102"),
                .. Scopes("servedDivision", "371602", "370102", "371602001"), .. Numbers("availablePlots", 0, 12, 500),
            ]),
        new("burialRecords",
            "id deceasedName deceased { idNumber } diedOn crematedOn cremated disposition facility { id name } funeralHome householdDivision { code name } certificateNumber provenance { issues { code } }",
            ["crematedOn"],
            "householdDivision: { within: \"370102\" }",
            [
                "cremated: { eq: true }", "cremated: { eq: false }", "cremated: { neq: true }", .. Dates("crematedOn", "2021-03-15", "2019-11-03"), .. Partial("diedOn", "2019", "2019-11", "2019-11-02"),
                .. Scopes("householdDivision", "370102", "371602", "371602001"),
            ]),
    ];

    /// <summary>The lists, by root field.</summary>
    public static IReadOnlyList<ContractList> All => Lists;

    /// <summary>Every document: those of each list, and those of what hangs together.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Parts { get; } = new Dictionary<string, IReadOnlyList<string>>(
        Lists.Select(list => KeyValuePair.Create<string, IReadOnlyList<string>>(list.Field, [.. Filtered(list), .. Ordered(list), .. Combined(list)]))
            .Append(KeyValuePair.Create<string, IReadOnlyList<string>>("graphs", [.. Graphs])));

    private static IEnumerable<string> Graphs =>
    [
        .. new[]
        {
            "370199198003150010", "370299197511020037", "370299197709090049", "371699194801200051", "371699195007170064", "370699198812050076", "37069919910511010X", "370899195508200110", "371399198510100132",
            "371799196004300150", "370299199309250188",
        }.Chunk(4).Select(numbers => $$"""
            { persons(idNumbers: ["{{string.Join("\", \"", numbers)}}"]) { id idNumber name sex birthDate addressDivision { code name } knownTo maritalStatus { status asOf since decidedBy { id certificate { prefix year serial division { name } } } spouse { idNumber } basis completeSince }
              marriageEvents { id registeredOn original { id } office { id name divisions { code } } provenance { issues { code field } } } deathEvidence { verdict diedOn record { id funeralHome facility { name } } } burialRecords { id }
              legalRepresentativeOf { totalCount nodes { id name oversight { legalRepresentativeDeceased } } } } }
            """),
        """{ socialOrganization(creditCode: "5137160099N0000192") { id name legalRepresentative { idNumber deathEvidence { verdict } } annualReports { year result } oversight { missedReportYears zombieSuspected } } }""",
        """{ socialOrganization(creditCode: "5137120099n000043x") { id name division { code isCurrent current { code } } } }""",
        """
        { division(code: "370000") { children(first: 16) { nodes { code name socialOrganizations(first: 3) { totalCount edges { cursor node { id name } } pageInfo { hasNextPage } } burialFacilities(last: 3) { totalCount nodes { id name } pageInfo { hasPreviousPage } }
          registrationOffices(first: 5) { totalCount nodes { code name } } placeNames(first: 2, where: { name: { contains: "村" } }) { totalCount nodes { id name } } } } } }
        """,
        """{ division(code: "371200") { code name validTo successors { code } socialOrganizations(first: 10, where: { status: { eq: ACTIVE } }) { totalCount nodes { id name registeredOn } } registrationOffices { nodes { code name } } burialFacilities { totalCount } placeNames { totalCount } } }""",
    ];

    private static IEnumerable<string> Filtered(ContractList list) => list.Filters.Select(filter => list.Document($"first: 50, where: {{ {filter} }}"));

    private static IEnumerable<string> Ordered(ContractList list) => list.Orders.SelectMany(order => new[] { "ASC", "DESC" }.SelectMany(direction => new[] { "first", "last" }
        .Select(end => list.Document($"{end}: 40, order: [{{ {order}: {direction} }}]"))));

    private static IEnumerable<string> Combined(ContractList list) =>
    [
        list.Document($"first: 20, where: {{ not: {{ {list.Filters[0]} }}, or: [{{ {list.Filters[^1]} }}, {{ {list.Filters[^2]} }}] }}"),
        list.Document($"first: 20, where: {{ and: [{{ {list.Scope} }}, {{ not: {{ {list.Filters[^1]} }} }}] }}"),
    ];

    private static IEnumerable<string> Codes(string field, string value, string other) =>
        [$"{field}: {{ eq: {value} }}", $"{field}: {{ neq: {value} }}", $"{field}: {{ in: [{value}, {other}] }}", $"{field}: {{ nin: [{value}, {other}] }}", $"{field}: {{ eq: {other} }}", $"{field}: {{ in: [] }}"];

    private static IEnumerable<string> Texts(string field, params string[] values) =>
    [
        .. values.SelectMany(value => new[] { "eq", "neq", "startsWith", "contains" }.Select(name => $"{field}: {{ {name}: \"{value}\" }}")),
        $"{field}: {{ in: [\"{string.Join("\", \"", values)}\"] }}", $"{field}: {{ nin: [\"{string.Join("\", \"", values)}\"] }}", $"{field}: {{ isNull: true }}", $"{field}: {{ isNull: false }}",
        $"{field}: {{ startsWith: \"\" }}", $"{field}: {{ contains: \"\" }}",
    ];

    private static IEnumerable<string> Dates(string field, params string[] days) =>
        [.. Comparisons(field, [.. days.Select(day => $"\"{day}\"")]), $"{field}: {{ in: [\"{string.Join("\", \"", days)}\"] }}", $"{field}: {{ nin: [\"{string.Join("\", \"", days)}\"] }}"];

    private static IEnumerable<string> Partial(string field, params string[] dates) => Comparisons(field, [.. dates.Select(date => $"\"{date}\"")]);

    private static IEnumerable<string> Numbers(string field, params int[] numbers) =>
        [.. Comparisons(field, [.. numbers.Select(number => $"{number}")]), $"{field}: {{ in: [{string.Join(", ", numbers)}] }}", $"{field}: {{ nin: [{string.Join(", ", numbers)}] }}"];

    private static IEnumerable<string> Comparisons(string field, string[] values) =>
        [.. values.SelectMany(value => new[] { "eq", "neq", "gt", "gte", "lt", "lte" }.Select(name => $"{field}: {{ {name}: {value} }}")), $"{field}: {{ isNull: true }}", $"{field}: {{ isNull: false }}"];

    private static IEnumerable<string> Scopes(string field, string within, string eq, string other) =>
        [$"{field}: {{ within: \"{within}\" }}", $"{field}: {{ within: \"{eq}\" }}", $"{field}: {{ eq: \"{eq}\" }}", .. other.Length < 6 ? [] : (string[])[$"{field}: {{ in: [\"{eq}\", \"{other}\"] }}", $"{field}: {{ within: \"{other}\" }}"], $"{field}: {{ in: [] }}"];
}
