using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The tables of the registry; every column holds texts.</summary>
internal static class OrganizationTables
{
    public const string Organizations = "SOM_ORGAN";
    public const string Checks = "SOM_CHECK";
    public const string Lists = "SOM_LIST";
    public const string Penalties = "SOM_PENALTY";
    public const string Duties = "SOM_DUTY";
    public const string Illegal = "SOM_ILLEGAL";
    public const string Filed = "SOM_FILED";
    public const string Changes = "SOM_CHANGE";

    /// <summary>Of the row itself: what hangs on an organization in another table leaves it as it is.</summary>
    public const string ChangedAt = "modTime";

    private static readonly Dictionary<string, string[]> _columns = new()
    {
        [Organizations] =
        [
            "sorgId VARCHAR(20)", "sorgType VARCHAR(4)", "sorgStatus VARCHAR(4)", "uscCode NVARCHAR(40)", "sorgCode NVARCHAR(60)", "organCode VARCHAR(20)", "cnName NVARCHAR(200)",
            "enName NVARCHAR(200)", "abName NVARCHAR(200)", "ifBranch VARCHAR(2)", "mainSorgId VARCHAR(20)", "mainSorgCode NVARCHAR(60)", "sorgKind NVARCHAR(40)", "busScope NVARCHAR(1000)",
            "businessCode NVARCHAR(40)", "borgName NVARCHAR(200)", "morgName NVARCHAR(200)", "morgArea VARCHAR(12)", "legalPeople NVARCHAR(72)", "regMon NVARCHAR(40)", "currency NVARCHAR(20)",
            "buildDate NVARCHAR(20)", "regDate NVARCHAR(20)", "cancelDate NVARCHAR(20)", "checkYear VARCHAR(10)", $"{ChangedAt} VARCHAR(20)",
        ],
        [Checks] = ["sorgId VARCHAR(20)", "year VARCHAR(10)", "result VARCHAR(4)", $"{ChangedAt} VARCHAR(23)"],
        [Lists] = ["sorgId VARCHAR(20)", "type VARCHAR(4)", "listIn NVARCHAR(20)", "listOut NVARCHAR(20)", $"{ChangedAt} VARCHAR(23)"],
        [Penalties] = ["sorgId VARCHAR(20)", "caseCode NVARCHAR(60)", "type NVARCHAR(40)", "date NVARCHAR(20)"],
        [Duties] = ["sorgId VARCHAR(20)", "dutyType VARCHAR(4)", "name NVARCHAR(72)", "idCard VARCHAR(40)", "phone VARCHAR(30)", $"{ChangedAt} VARCHAR(23)"],
        [Illegal] = ["name NVARCHAR(200)", "alias NVARCHAR(200)", "date NVARCHAR(20)", "basis NVARCHAR(200)", $"{ChangedAt} VARCHAR(23)"],
        [Filed] = ["name NVARCHAR(200)", "communityCode VARCHAR(12)", "leader NVARCHAR(72)"],
        [Changes] = ["sorgId VARCHAR(20)", "field VARCHAR(40)", "oldValue NVARCHAR(200)", "newValue NVARCHAR(200)", "changedOn NVARCHAR(20)", $"{ChangedAt} VARCHAR(23)"],
    };

    private static readonly (string Table, string Column)[] _indexes =
    [
        (Organizations, "sorgId"), (Organizations, "uscCode"), (Organizations, "mainSorgId"), (Organizations, "morgArea"), (Organizations, "cnName"),
        (Checks, "sorgId"), (Lists, "sorgId"), (Penalties, "sorgId"), (Duties, "sorgId"), (Duties, "idCard"),
        (Changes, "sorgId"), (Changes, "oldValue"), (Illegal, "name"), (Illegal, "alias"),
    ];

    private static readonly string[] _stamped = [Organizations, Checks, Lists, Duties, Changes, Illegal];

    /// <summary>Creates the tables.</summary>
    public static void Create(SandboxDatabase database)
    {
        foreach (var (table, columns) in _columns)
        {
            database.CreateTable(table, columns);
        }
    }

    /// <summary>Creates the indexes.</summary>
    public static void Index(SandboxDatabase database)
    {
        foreach (var (table, column) in _indexes)
        {
            database.CreateIndex(table, column);
        }

        foreach (var table in _stamped)
        {
            database.StampChanges(table, ChangedAt);
        }
    }
}
