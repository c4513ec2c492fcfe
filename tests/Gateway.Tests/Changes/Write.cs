namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Something that somebody writes into a registry, and where it shows.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Registry">The registry as configuration names it.</param>
/// <param name="Part">Its part of the sandbox.</param>
/// <param name="Query">Asks for it, by keys alone.</param>
/// <param name="Sql">Writes it; tables stand in braces.</param>
/// <param name="Before">Found in the answer before, and not after.</param>
/// <param name="After">Found in the answer after, and not before.</param>
public sealed record Write(string Name, string Registry, string Part, string Query, string Sql, string Before, string After)
{
    private const string Person = """{ person(idNumber: "#") { maritalStatus { status } marriageEvents { kind parties { name } } deathEvidence { verdict } burialRecords { facility { name } funeralHome } legalRepresentativeOf { nodes { name } } } }""";
    private const string Organization = """{ socialOrganization(creditCode: "#") { name status legalRepresentativeName annualReports { year result } creditListings { list } } }""";

    /// <summary>Every registry, and every way in which a row can change.</summary>
    public static IReadOnlyList<Write> All { get; } =
    [
        Marriage("row inserted", "370199198003150010", """
            INSERT INTO {RC_MARRY} ("ROW_ID", "ID", "OP_TYPE", "DEPT_CODE", "OP_DATE", "NAME_MAN", "CERT_NUM_MAN", "CERT_TYPE_MAN", "NAME_WOMAN", "CERT_NUM_WOMAN", "CERT_TYPE_WOMAN", "DATA_SOURCE", "VALID_FLAG")
            VALUES (8000001, 8000001, 'IB', '37010201', '2024-02-02', '李伟', '370199198003150010', '111', '王芳', '370199198206220023', '111', '1', 1)
            """, "MARRIED", "DIVORCED"),
        Marriage("first row of somebody inserted", "37069919910511010X", """
            INSERT INTO {RC_MARRY} ("ROW_ID", "ID", "OP_TYPE", "DEPT_CODE", "OP_DATE", "NAME_MAN", "CERT_NUM_MAN", "CERT_TYPE_MAN", "NAME_WOMAN", "CERT_NUM_WOMAN", "CERT_TYPE_WOMAN", "DATA_SOURCE", "VALID_FLAG")
            VALUES (8000002, 8000002, 'IA', '37010201', '2024-02-02', '吴用', '370199199001010013', '111', '吴娜', '37069919910511010X', '111', '1', 1)
            """, "NO_RECORD", "MARRIED"),
        Marriage("row changed", "370299199309250188", """UPDATE {RC_MARRY} SET "NAME_WOMAN" = '罗雪儿' WHERE "CERT_NUM_WOMAN" = '370299199309250188'""", "罗雪\"", "罗雪儿"),
        Marriage("row deleted by flag", "370999199912310171", """UPDATE {RC_MARRY} SET "VALID_FLAG" = 0 WHERE "CERT_NUM_MAN" = '370999199912310171'""", "MARRIED", "NO_RECORD"),
        Marriage("row deleted", "371399198707070141", """DELETE FROM {RC_MARRY} WHERE "CERT_NUM_WOMAN" = '371399198707070141'""", "MARRIED", "NO_RECORD"),
        Marriage("row taken to another person", "371399198606060163", """UPDATE {RC_MARRY} SET "CERT_NUM_WOMAN" = '371399199001010042' WHERE "CERT_NUM_WOMAN" = '371399198606060163'""", "MARRIED", "NO_RECORD"),
        Burial("row changed", "370899195702140123", """UPDATE {FIS_DEAD} SET "ID_CARD" = '370899195702140123', "SEX" = '2', "BIRTHDAY" = '1957-02-14', "STATUS" = '2', "CREMATION_TIME" = '2025-01-01' WHERE "ROW_ID" = 501""", "\"UNKNOWN\"", "\"YES\""),
        Burial("row deleted by status", "371799196004300150", """UPDATE {FIS_DEAD} SET "STATUS" = '3' WHERE "ID_CARD" = '371799196004300150'""", "\"YES\"", "\"UNKNOWN\""),
        Burial("row deleted", "370699195301221124", """DELETE FROM {FIS_DEAD} WHERE "ROW_ID" = 500""", "\"YES\"", "\"UNKNOWN\""),
        Burial("facility renamed", "371699194801200051", """UPDATE {FIS_CEME} SET "NAME" = '改名公墓' WHERE "CEME_ID" = (SELECT MAX("CEME_ID") FROM {FIS_DEAD} WHERE "ID_CARD" = '371699194801200051')""", "滨城区沙盒公益性公墓", "改名公墓"),
        Burial("home renamed", "371699194801200051", """UPDATE {FIS_HOME} SET "NAME" = '改名之家' WHERE "UNIT_ID" = (SELECT MAX(SUBSTR("DEAD_ID", 1, 8)) FROM {FIS_DEAD} WHERE "ID_CARD" = '371699194801200051')""", "滨城区殡仪馆", "改名之家"),
        SocialOrganization("row changed", "5237010299N000027G", """UPDATE {SOM_ORGAN} SET "cnName" = '改名中心' WHERE "uscCode" = '5237010299N000027G'""", "济南市历下区沙盒社会工作服务中心", "改名中心"),
        SocialOrganization("row deleted by status", "5337000099N0000356", """UPDATE {SOM_ORGAN} SET "sorgStatus" = '52' WHERE "uscCode" = '5337000099N0000356'""", "CANCELLED", "REVOKED"),
        SocialOrganization("annual check inserted", "5137120099N000043X", """INSERT INTO {SOM_CHECK} ("ROW_ID", "sorgId", "year", "result") SELECT 8000001, "sorgId", '2029', '1' FROM {SOM_ORGAN} WHERE "uscCode" = '5137120099N000043X'""", "\"annualReports\":[{\"year\":202", "\"annualReports\":[{\"year\":2029"),
        SocialOrganization("listing inserted", "5137120099N000043X", """INSERT INTO {SOM_LIST} ("ROW_ID", "sorgId", "type", "listIn", "listOut") SELECT 8000001, "sorgId", '2', '2024-01-01', '' FROM {SOM_ORGAN} WHERE "uscCode" = '5137120099N000043X'""", "\"creditListings\":[]", "SERIOUSLY_DISHONEST"),
        new("duty deleted", "SocialOrganization", "social-organization", Person.Replace("#", "371799196004300150", StringComparison.Ordinal), """DELETE FROM {SOM_DUTY} WHERE "idCard" = '371799196004300150'""", "滨州市沙盒老年体育协会", "\"nodes\":[]"),
    ];

    /// <summary>The statement for tables in a schema; empty for none.</summary>
    public string SqlIn(string schema) => Sql.Replace("{", schema.Length == 0 ? "\"" : $"\"{schema}\".\"", StringComparison.Ordinal).Replace("}", "\"", StringComparison.Ordinal);

    public override string ToString() => $"{Registry}: {Name}";

    private static Write Marriage(string name, string number, string sql, string before, string after) =>
        new(name, "Marriage", "marriage", Person.Replace("#", number, StringComparison.Ordinal), sql, before, after);

    private static Write Burial(string name, string number, string sql, string before, string after) =>
        new(name, "Burial", "burial", Person.Replace("#", number, StringComparison.Ordinal), sql, before, after);

    private static Write SocialOrganization(string name, string code, string sql, string before, string after) =>
        new(name, "SocialOrganization", "social-organization", Organization.Replace("#", code, StringComparison.Ordinal), sql, before, after);
}
