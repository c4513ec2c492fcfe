using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The table <c>FIS_DEAD</c>: its columns, all of texts, and a row's values in their order.</summary>
internal static class BurialTable
{
    public const string Name = "FIS_DEAD";

    /// <summary>Set by the database; the clock of <c>CREATE_TIME</c> is that of whoever typed.</summary>
    public const string ChangedAt = "UPDATE_TIME";

    private static readonly string[] _columns =
    [
        "DEAD_ID VARCHAR(40)", "IF_NAMELESS VARCHAR(2)", "NAME NVARCHAR(72)", "SEX NVARCHAR(4)", "CARD_TYPE VARCHAR(4)", "ID_CARD NVARCHAR(40)", "BIRTHDAY NVARCHAR(20)", "AGE NVARCHAR(20)",
        "FOLK NVARCHAR(20)", "POPULACE VARCHAR(12)", "POPULACE_NAME NVARCHAR(200)", "DEATH_DATE NVARCHAR(20)", "DEATH_PLACE NVARCHAR(200)", "DEATH_CAUSE NVARCHAR(20)",
        "DEATH_CERT_ORG NVARCHAR(200)", "CREMATION_TIME NVARCHAR(20)", "CREMATION_TYPE VARCHAR(4)", "STATUS VARCHAR(4)", "ASHES_GO VARCHAR(4)", "CEME_ID VARCHAR(40)",
        "PREFERENTIAL_TYPE NVARCHAR(40)", "CERT_ID VARCHAR(40)", "CERT_STATUS VARCHAR(4)", "CREATE_TIME NVARCHAR(20)", $"{ChangedAt} VARCHAR(23)",
    ];

    private static readonly string[] _indexed = ["ID_CARD", "CEME_ID", "DEAD_ID", "CREMATION_TIME", "DEATH_DATE", "CERT_ID", "POPULACE"];

    /// <summary>Creates the table.</summary>
    public static void Create(SandboxDatabase database) =>
        database.CreateTable(Name, _columns);

    /// <summary>Creates its indexes.</summary>
    public static void Index(SandboxDatabase database)
    {
        foreach (var column in _indexed)
        {
            database.CreateIndex(Name, column);
        }

        database.StampChanges(Name, ChangedAt);
    }

    /// <summary>The values of a row.</summary>
    public static object?[] Values(BurialRow row, long rowId) =>
    [
        row.DeadId, row.IfNameless, row.Name, row.Sex, row.CardType, row.IdCard, row.Birthday, row.Age, row.Folk, row.Populace, row.PopulaceName, row.DeathDate,
        row.DeathPlace, row.DeathCause, row.DeathCertOrg, row.CremationTime, row.CremationType, row.Status, row.AshesGo, row.CemeId, row.PreferentialType,
        row.CertId, row.CertStatus, row.CreateTime, ChangeStamp.Of(row.CrematedOn ?? row.DiedOn, rowId),
    ];
}
