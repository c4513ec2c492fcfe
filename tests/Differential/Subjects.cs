using System.Globalization;

namespace CivilAffairsGraph.Differential;

/// <summary>What the run is about: some couples, organizations and lists of the sandbox, what is asked of them and what changes in them.</summary>
internal sealed class Subjects
{
    public const string MarriageLists = "lists of marriages";
    public const string OrganizationLists = "lists of organizations";
    public const string BurialLists = "lists of burials";
    private const int Couples = 20;
    private const int OrganizationCount = 15;

    private static readonly string[] PersonFields =
    [
        "name knownTo maritalStatus { status since spouse { name } }",
        "marriageEvents { id kind registeredOn office { name } parties { name } }",
        "deathEvidence { verdict } burialRecords { facility { name } funeralHome crematedOn }",
    ];

    private static readonly string[] OrganizationFields =
    [
        "name status registeredOn annualReports { year result }",
        "name legalRepresentativeName creditListings { list listedOn }",
    ];

    private readonly List<Question> questions = [];
    private readonly List<Change> changes = [];

    public Subjects(Registers registers)
    {
        AddCouples(registers);
        AddOrganizations(registers);
        AddLists();
    }

    public IReadOnlyList<Question> Questions => questions;

    public IReadOnlyList<Change> Changes => changes;

    private void AddCouples(Registers registers)
    {
        var dead = registers.Rows(Registers.Burial, """SELECT "ID_CARD", MIN("ROW_ID") FROM FIS_DEAD WHERE LENGTH("ID_CARD") = 18 GROUP BY "ID_CARD" HAVING COUNT(*) = 1""").ToDictionary(row => row[0], row => row[1]);
        var couples = registers.Rows(Registers.Marriage, """
            SELECT MIN("ROW_ID"), "CERT_NUM_MAN", "CERT_NUM_WOMAN", MAX("DEPT_CODE") FROM RC_MARRY
            WHERE LENGTH("CERT_NUM_MAN") = 18 AND LENGTH("CERT_NUM_WOMAN") = 18 AND "OP_TYPE" = 'IA' AND "VALID_FLAG" = 1 AND "ROW_ID" > 1000
            GROUP BY "CERT_NUM_MAN", "CERT_NUM_WOMAN" HAVING COUNT(*) = 1 ORDER BY 1
            """);
        var chosen = couples.Where(couple => dead.ContainsKey(couple[1])).Take(Couples / 2).Concat(couples.Where(couple => !dead.ContainsKey(couple[1])).Take(Couples / 2)).ToList();
        var offices = chosen.DistinctBy(couple => couple[3][..6]).Take(2).Select(couple => couple[3]).ToList();
        foreach (var couple in chosen)
        {
            AddCouple(couple[0], couple[1], couple[2], couple[3], offices.First(office => office != couple[3]), dead.GetValueOrDefault(couple[1]));
        }

        foreach (var office in offices)
        {
            List(MarriageLists, $$"""{ marriageEvents(where: { office: { within: "{{office[..6]}}" } }, first: 5) { totalCount nodes { id } } }""");
        }
    }

    private void AddCouple(string row, string man, string woman, string office, string elsewhere, string? death)
    {
        var topic = $"couple {row}";
        questions.AddRange(new[] { man, woman }.SelectMany(number => PersonFields.Select(fields => new Question(topic, $$"""{ person(idNumber: "{{number}}") { {{fields}} } }"""))));
        var own = 9_000_000 + int.Parse(row, CultureInfo.InvariantCulture);
        Marriage(topic, i => $"""UPDATE RC_MARRY SET "NAME_MAN" = '名{i}' WHERE "ROW_ID" = {row}""");
        Marriage(topic, i => $"""UPDATE RC_MARRY SET "VALID_FLAG" = 1 - "VALID_FLAG" WHERE "ROW_ID" = {row}""");
        Marriage(topic, i => $"""UPDATE RC_MARRY SET "OP_DATE" = '{2000 + (i % 20)}-03-04' WHERE "ROW_ID" = {row}""");
        Marriage(topic, i => $"""UPDATE RC_MARRY SET "CERT_NUM_WOMAN" = CASE "CERT_NUM_WOMAN" WHEN '{woman}' THEN '370199199001010013' ELSE '{woman}' END WHERE "ROW_ID" = {row}""");
        string Insert(string or, int i, string at) => $"""
            INSERT OR {or} INTO RC_MARRY ("ROW_ID", "ID", "OP_TYPE", "DEPT_CODE", "OP_DATE", "NAME_MAN", "CERT_NUM_MAN", "CERT_TYPE_MAN", "NAME_WOMAN", "CERT_NUM_WOMAN", "CERT_TYPE_WOMAN", "DATA_SOURCE", "VALID_FLAG")
            VALUES ({own}, {own}, 'IB', '{at}', '2024-02-{1 + (i % 28):00}', '甲', '{man}', '111', '乙', '{woman}', '111', '1', 1)
            """;
        Marriage(topic, i => Insert("REPLACE", i, i % 2 == 0 ? office : elsewhere));

        // Only of a row that names no office: an office is called as its events write it, so that others would be told of it too.
        Marriage(topic, i => $"""
            BEGIN; {Insert("IGNORE", i, office)};
            UPDATE RC_MARRY SET "DEPT_CODE" = CASE "DEPT_CODE" WHEN '{office}' THEN '{elsewhere}' ELSE '{office}' END WHERE "ROW_ID" = {own}; COMMIT
            """);
        Marriage(topic, i => $"""DELETE FROM RC_MARRY WHERE "ROW_ID" = {own}""");
        if (death is not null)
        {
            changes.Add(new(Registers.Burial, [topic, BurialLists], i => $"""UPDATE FIS_DEAD SET "STATUS" = '{2 + (i % 2)}' WHERE "ROW_ID" = {death}"""));
            changes.Add(new(Registers.Burial, [topic, BurialLists], i => $"""UPDATE FIS_DEAD SET "CREMATION_TIME" = '{2020 + (i % 5)}-01-02' WHERE "ROW_ID" = {death}"""));
        }
    }

    private void AddOrganizations(Registers registers)
    {
        var own = 9_000_000;
        foreach (var row in registers.Rows(Registers.Organizations, $"""SELECT "uscCode", MIN("sorgId") FROM SOM_ORGAN WHERE LENGTH("uscCode") = 18 AND LENGTH("sorgId") > 0 GROUP BY "uscCode" HAVING COUNT(*) = 1 ORDER BY MIN("ROW_ID") LIMIT {OrganizationCount}"""))
        {
            var (topic, code, key, check) = ($"organization {row[0]}", row[0], row[1], own++);
            questions.AddRange(OrganizationFields.Select(fields => new Question(topic, $$"""{ socialOrganization(creditCode: "{{code}}") { {{fields}} } }""")));
            Organization(topic, i => $"""UPDATE SOM_ORGAN SET "cnName" = '会{i}' WHERE "uscCode" = '{code}'""");
            Organization(topic, i => $"""UPDATE SOM_ORGAN SET "sorgStatus" = '{(i % 2 == 0 ? "22" : "32")}' WHERE "uscCode" = '{code}'""");
            Organization(topic, i => $"""INSERT OR REPLACE INTO SOM_CHECK ("ROW_ID", "sorgId", "year", "result") VALUES ({check}, '{key}', '2027', '{1 + (i % 2)}')""");
            Organization(topic, i => $"""DELETE FROM SOM_CHECK WHERE "ROW_ID" = {check}""");
            Organization(topic, i => $"""INSERT OR REPLACE INTO SOM_LIST ("ROW_ID", "sorgId", "type", "listIn", "listOut") VALUES ({check}, '{key}', '2', '2024-01-{1 + (i % 28):00}', '')""");
            Organization(topic, i => $"""DELETE FROM SOM_LIST WHERE "ROW_ID" = {check}""");
        }
    }

    private void AddLists()
    {
        List(MarriageLists, """{ marriageEvents(where: { registeredOn: { gte: "2000-01-01", lt: "2020-01-01" } }, order: [{ registeredOn: DESC }], first: 5) { totalCount nodes { id registeredOn parties { name } } } }""");
        List(MarriageLists, """{ marriageEvents(where: { kind: { eq: DIVORCE } }, first: 5) { totalCount nodes { id } } }""");
        List(OrganizationLists, """{ socialOrganizations(where: { name: { startsWith: "会" } }, first: 10) { totalCount nodes { name status annualReports { year } } } }""");
        List(OrganizationLists, """{ division(code: "370000000000") { name socialOrganizations(first: 5) { totalCount nodes { name status } } } }""");
        List(BurialLists, """{ burialRecords(first: 5) { totalCount nodes { id crematedOn } } }""");
    }

    private void List(string topic, string query) => questions.Add(new(topic, query));

    private void Marriage(string topic, Func<int, string> sql) => changes.Add(new(Registers.Marriage, [topic, MarriageLists], sql));

    private void Organization(string topic, Func<int, string> sql) => changes.Add(new(Registers.Organizations, [topic, OrganizationLists], sql));
}
