using CivilAffairsGraph.Load.Cases;

namespace CivilAffairsGraph.Load;

/// <summary>The operations that are measured.</summary>
public static class Catalogue
{
    /// <summary>All of them, in the order in which they are run.</summary>
    public static IReadOnlyList<Operation> All { get; } =
    [
        new(
            "person",
            "a person with marriage events, each office with its divisions, and burial records",
            """
            query($n: ResidentId!) { person(idNumber: $n) { name sex birthDate knownTo
              marriageEvents { kind registeredOn certificateNumber office { name divisions { code name path } } parties { role name } }
              burialRecords { diedOn crematedOn cremated facility { name } } } }
            """,
            source => Task.FromResult(PersonCases.Of(source, offset: 0))),
        new(
            "region",
            "a division with ancestors and children, 20 organizations, 20 burial facilities, the number of both",
            """
            query($c: DivisionCode!) { division(code: $c) { code name path ancestors { code name } children(first: 100) { nodes { code name } }
              socialOrganizations(first: 20) { totalCount nodes { name creditCode kind status } }
              burialFacilities(first: 20) { totalCount nodes { name property availablePlots } } } }
            """,
            source => Task.FromResult(RegionCases.Of(source))),
        new(
            "organizations",
            "100 organizations with path, annual reports, and the legal representative's death evidence",
            """
            query($where: SocialOrganizationFilter, $after: String) { socialOrganizations(where: $where, first: 100, after: $after) { pageInfo { hasNextPage }
              nodes { name creditCode status division { path } annualReports { year result } legalRepresentative { deathEvidence { verdict } } } } }
            """,
            OrganizationCases.OfAsync),
        new(
            "events",
            "50 marriage events of one kind in a span of days, with their number; first and second pages",
            """
            query($kind: MarriageEventKind!, $from: Date!, $to: Date!, $after: String) {
              marriageEvents(where: { kind: { eq: $kind }, registeredOn: { gte: $from, lt: $to } }, order: [{ registeredOn: DESC }], first: 50, after: $after) {
                totalCount pageInfo { hasNextPage } nodes { kind registeredOn certificateNumber office { name } parties { role name } } } }
            """,
            EventCases.OfAsync),
        new(
            "verdict",
            "whether a person's death is proved",
            "query($n: ResidentId!) { person(idNumber: $n) { deathEvidence { verdict } } }",
            source => Task.FromResult(PersonCases.Of(source, offset: 1))),
    ];
}
