namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The table <c>FIS_DEAD</c>: its columns, all text, and a row's values in their order.</summary>
internal static class BurialTable
{
    public const string Name = "FIS_DEAD";

    /// <summary>Every column but <c>ROW_ID</c>.</summary>
    public static readonly string[] Columns =
    [
        "DEAD_ID", "IF_NAMELESS", "NAME", "SEX", "CARD_TYPE", "ID_CARD", "BIRTHDAY", "AGE", "FOLK", "POPULACE", "POPULACE_NAME", "DEATH_DATE",
        "DEATH_PLACE", "DEATH_CAUSE", "DEATH_CERT_ORG", "CREMATION_TIME", "CREMATION_TYPE", "STATUS", "ASHES_GO", "CEME_ID", "PREFERENTIAL_TYPE",
        "CERT_ID", "CERT_STATUS", "CREATE_TIME",
    ];

    private static readonly string[] _indexed = ["ID_CARD", "CEME_ID", "DEAD_ID", "CREMATION_TIME", "DEATH_DATE", "CERT_ID"];

    /// <summary>Creates the table.</summary>
    public static void Create(SandboxDatabase database) =>
        database.CreateTable(Name, [.. Columns.Select(column => $"{column} TEXT")]);

    /// <summary>Creates its indexes.</summary>
    public static void Index(SandboxDatabase database)
    {
        foreach (var column in _indexed)
        {
            database.CreateIndex(Name, column);
        }
    }

    /// <summary>The values of a row.</summary>
    public static object?[] Values(BurialRow row) =>
    [
        row.DeadId, row.IfNameless, row.Name, row.Sex, row.CardType, row.IdCard, row.Birthday, row.Age, row.Folk, row.Populace, row.PopulaceName, row.DeathDate,
        row.DeathPlace, row.DeathCause, row.DeathCertOrg, row.CremationTime, row.CremationType, row.Status, row.AshesGo, row.CemeId, row.PreferentialType,
        row.CertId, row.CertStatus, row.CreateTime,
    ];
}
