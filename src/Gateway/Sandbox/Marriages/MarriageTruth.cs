using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>
/// The lines of truth of the marriage registry. From the <c>event</c> lines alone anyone's status can be worked out:
/// <c>date</c> is what the row tells a right reader (absent where it tells nothing), <c>written</c> in which form each number can be found.
/// </summary>
internal static class MarriageTruth
{
    private static readonly Dictionary<string, string> _sources = new() { ["1"] = "ONLINE", ["2"] = "BACK_ENTRY", ["6"] = "IMPORTED" };

    /// <summary>One line for a person.</summary>
    public static object Line(SandboxPerson person) =>
        new { type = "person", person.IdNumber, person.Name, sex = person.Sex.ToString().ToUpperInvariant(), person.BirthDate, person.DiedOn, home = person.HomeDivisionCode };

    /// <summary>One line for a row; the row must have been written.</summary>
    public static object Line(MarriageRow row)
    {
        var isDated = !row.Quirks.Any(quirk => quirk.Code == MarriageQuirks.DateUnknown.Code);
        return new
        {
            type = "event",
            row.RowId,
            id = MarriageTable.Id(row.EnteredOn, row.RowId),
            row.Kind,
            date = isDated ? row.OpDate : null,
            trueDate = row.OpDate == row.TrueDate ? (DateOnly?)null : row.TrueDate,
            office = row.DeptCode,
            husband = Side(row.Marriage.Husband, row.Husband, row.HusbandNumber),
            wife = Side(row.Marriage.Wife, row.Wife, row.WifeNumber),
            source = _sources[row.DataSource],
            valid = row.IsEvent,
            duplicateOf = row.DuplicateOf?.RowId,
            oldDate = row.OldOpDate,
            originalRowId = row.Original is { RowId: > 0 } original ? original.RowId : (long?)null,
            row.Quirks,
        };
    }

    private static object Side(MarriageParty party, PartyColumns columns, WrittenNumber written) => new
    {
        party.Person?.IdNumber,
        document = party.Person is null ? party.DocumentNumber : null,
        party.Name,
        writtenName = columns.Name == party.Name ? null : columns.Name,
        writtenBirth = columns.Birth == party.BirthDate ? null : columns.Birth,
        written = written.ToString().ToUpperInvariant(),
    };
}
