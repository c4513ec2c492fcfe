using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>
/// Table <c>xzqh_bg</c>: the change log. Its columns <c>ymc</c> and <c>xmc</c> hold the names before and after,
/// because no snapshot knows the codes that were abolished before the first one.
/// </summary>
internal sealed class ChangeLogTable(DivisionData divisions)
{
    /// <summary>Creates the table and fills it in the order of the log.</summary>
    public void Write(SandboxDatabase database, CancellationToken cancellationToken)
    {
        database.CreateTable("xzqh_bg", "bgxh INTEGER", "bglx CHAR(2)", "ydm VARCHAR(200)", "xdm VARCHAR(200)", "pzwh NVARCHAR(60)", "pzrq CHAR(8)", "sxrq CHAR(8)", "ymc NVARCHAR(600)", "xmc NVARCHAR(600)");
        using var writer = database.Writer("xzqh_bg");
        foreach (var change in divisions.Changes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            writer.Write(writer.NextRowId, change.Kind, List(change.OldCodes), List(change.NewCodes), change.Document, change.ApprovedOn, change.EffectiveOn, List(change.OldNames), List(change.NewNames));
        }
    }

    private static string? List(IReadOnlyList<string> values) => values.Count == 0 ? null : GbkText.Keep(string.Join(',', values));
}
