namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The tables of the registry; every column is text.</summary>
internal static class OrganizationTables
{
    public const string Organizations = "SOM_ORGAN";
    public const string Checks = "SOM_CHECK";
    public const string Lists = "SOM_LIST";
    public const string Penalties = "SOM_PENALTY";
    public const string Duties = "SOM_DUTY";
    public const string Illegal = "SOM_ILLEGAL";
    public const string Filed = "SOM_FILED";

    private static readonly Dictionary<string, string[]> _columns = new()
    {
        [Organizations] =
        [
            "sorgId", "sorgType", "sorgStatus", "uscCode", "sorgCode", "organCode", "cnName", "enName", "abName", "ifBranch", "mainSorgId", "mainSorgCode", "sorgKind",
            "busScope", "businessCode", "borgName", "morgName", "morgArea", "legalPeople", "regMon", "currency", "buildDate", "regDate", "cancelDate", "checkYear", "modTime",
        ],
        [Checks] = ["sorgId", "year", "result"],
        [Lists] = ["sorgId", "type", "listIn", "listOut"],
        [Penalties] = ["sorgId", "caseCode", "type", "date"],
        [Duties] = ["sorgId", "dutyType", "name", "idCard", "phone"],
        [Illegal] = ["name", "alias", "date", "basis"],
        [Filed] = ["name", "communityCode", "leader"],
    };

    private static readonly (string Table, string Column)[] _indexes =
    [
        (Organizations, "sorgId"), (Organizations, "uscCode"), (Organizations, "mainSorgId"), (Organizations, "morgArea"), (Organizations, "cnName"),
        (Checks, "sorgId"), (Lists, "sorgId"), (Penalties, "sorgId"), (Duties, "sorgId"), (Duties, "idCard"),
    ];

    /// <summary>Creates the tables.</summary>
    public static void Create(SandboxDatabase database)
    {
        foreach (var (table, columns) in _columns)
        {
            database.CreateTable(table, [.. columns.Select(column => $"{column} TEXT")]);
        }
    }

    /// <summary>Starts writing rows into one of the tables.</summary>
    public static TableWriter Writer(SandboxDatabase database, string table) => database.Writer(table, _columns[table]);

    /// <summary>Creates the indexes.</summary>
    public static void Index(SandboxDatabase database)
    {
        foreach (var (table, column) in _indexes)
        {
            database.CreateIndex(table, column);
        }
    }
}
