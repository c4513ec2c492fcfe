namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The tables of facilities and funeral homes.</summary>
internal static class FacilityTables
{
    private const string Name = "FIS_CEME";

    private static readonly string[] _columns =
    [
        "CEME_ID", "NAME", "PROP", "LEVEL", "FORM", "DEPT_CODE", "ADDRESS", "TOTAL_AREA", "PLAN_SLOTS", "USED_SLOTS", "APPROVE_NO", "APPROVE_TIME", "STATE", "SERVE_CODES",
    ];

    /// <summary>Creates and fills them, with their indexes.</summary>
    public static void Write(SandboxDatabase database, SandboxContext context)
    {
        database.CreateTable(Name, [.. _columns.Select(column => $"{column} TEXT")]);
        using (var table = database.Writer(Name, _columns))
        {
            foreach (var facility in new Facilities(context.Settings, context.Divisions).All)
            {
                var row = new FacilityRow(facility);
                if (facility.Id != Facilities.ChenJunsCemetery)
                {
                    FacilityFlaws.Apply(row, new SandboxRandom(context.Settings.Seed, "facility flaws", table.NextRowId));
                }

                context.Truth.Write(row.Truth(table.Write(row.Values)));
            }
        }

        database.CreateIndex(Name, "CEME_ID");
        database.CreateIndex(Name, "DEPT_CODE");
        Homes.Write(database, context);
    }
}
