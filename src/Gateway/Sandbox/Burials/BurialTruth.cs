namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The lines of truth of the deceased.</summary>
internal static class BurialTruth
{
    /// <summary>One line for a row. <c>evidence</c> is true where the row proves the death of <c>idNumber</c>: cremated, under the own number.</summary>
    public static object Line(BurialRow row, long rowId) => new
    {
        type = "burial",
        rowId,
        row.DeadId,
        row.Person?.IdNumber,
        row.Name,
        row.DiedOn,
        writtenDiedOn = row.DeathDate,
        row.CrematedOn,
        row.Status,
        row.CemeId,
        written = row.IdCard is null ? "NONE" : row.HasOwnNumber ? "OWN" : "APPLICANT",
        evidence = row is { Status: "2", HasOwnNumber: true },
        row.Quirks,
    };
}
