using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The tables of facilities and funeral homes.</summary>
internal static class FacilityTables
{
    private const string Name = "FIS_CEME";

    private static readonly string[] _columns =
    [
        "CEME_ID VARCHAR(40)", "NAME NVARCHAR(200)", "PROP VARCHAR(4)", "LEVEL VARCHAR(4)", "FORM VARCHAR(4)", "DEPT_CODE VARCHAR(12)", "ADDRESS NVARCHAR(200)", "TOTAL_AREA NVARCHAR(40)",
        "PLAN_SLOTS NVARCHAR(20)", "USED_SLOTS NVARCHAR(20)", "APPROVE_NO NVARCHAR(60)", "APPROVE_TIME NVARCHAR(20)", "STATE VARCHAR(4)", "SERVE_CODES TEXT", $"{BurialTable.ChangedAt} VARCHAR(23)",
    ];

    /// <summary>Creates and fills them, with their indexes.</summary>
    public static void Write(SandboxDatabase database, SandboxContext context)
    {
        database.CreateTable(Name, _columns);
        using (var table = database.Writer(Name))
        {
            foreach (var facility in new Facilities(context.Settings, context.Divisions).All)
            {
                var row = new FacilityRow(facility);
                if (facility.Id != Facilities.ChenJunsCemetery)
                {
                    FacilityFlaws.Apply(row, new SandboxRandom(context.Settings.Seed, "facility flaws", table.NextRowId));
                }

                context.Truth.Write(row.Truth(table.Write([.. row.Values, ChangeStamp.Of(context.Settings.Until, table.NextRowId)])));
            }
        }

        database.CreateIndex(Name, "CEME_ID");
        database.CreateIndex(Name, "DEPT_CODE");
        database.StampChanges(Name, BurialTable.ChangedAt);
        Homes.Write(database, context);
    }
}
