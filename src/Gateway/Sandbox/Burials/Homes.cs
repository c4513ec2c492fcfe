using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The funeral homes: one for each county that ever was, under its code of the day.</summary>
internal static class Homes
{
    /// <summary>Length of every <c>UNIT_ID</c>; a <c>DEAD_ID</c> begins with one.</summary>
    public const int UnitLength = 8;

    private static readonly string[] _grades = ["一级", "二级", "二级", "三级", "三级", "三级", ""];

    /// <summary><c>UNIT_ID</c> of the county's funeral home.</summary>
    /// <param name="countyCode">Six digits of any year.</param>
    public static string UnitFor(string countyCode) => $"{countyCode}01";

    /// <summary>Creates and fills the table <c>FIS_HOME</c>.</summary>
    public static void Write(SandboxDatabase database, SandboxContext context)
    {
        database.CreateTable("FIS_HOME", "UNIT_ID VARCHAR(40)", "NAME NVARCHAR(200)", "GRADE NVARCHAR(20)", "DEPT_CODE VARCHAR(12)", "SERVICE_PHONE VARCHAR(30)", $"{BurialTable.ChangedAt} VARCHAR(23)");
        using (var table = database.Writer("FIS_HOME"))
        {
            foreach (var county in Counties(context.Divisions))
            {
                var random = new SandboxRandom(context.Settings.Seed, "funeral home", table.NextRowId);
                table.Write(UnitFor(county.Code), $"{county.Name}殡仪馆", random.Pick(_grades), county.Code, Phone(random), ChangeStamp.Of(context.Settings.Until, table.NextRowId));
            }
        }

        database.CreateIndex("FIS_HOME", "UNIT_ID");
        database.StampChanges("FIS_HOME", BurialTable.ChangedAt);
    }

    // The newest name of every code; a home keeps the unit it was given.
    private static IEnumerable<DivisionSpan> Counties(DivisionData divisions) => divisions.Spans
        .Where(span => span is { Level: 3, IsZone: false })
        .GroupBy(span => span.Code)
        .Select(spans => spans.Last());

    // No local number begins with 0: nobody's telephone rings.
    private static string Phone(SandboxRandom random) => FormattableString.Invariant($"0530-0{random.Next(10_000_000):0000000}");
}
