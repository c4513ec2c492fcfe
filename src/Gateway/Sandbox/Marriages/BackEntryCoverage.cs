using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The table <c>MRM_BULU</c>: how far back each office typed in its paper records. A few offices are missing.</summary>
internal sealed class BackEntryCoverage(Offices offices)
{
    private readonly SortedDictionary<string, int> _amounts = new(StringComparer.Ordinal);

    /// <summary>Counts a row that was written.</summary>
    public void Count(MarriageRow row) =>
        _amounts[row.DeptCode] = _amounts.GetValueOrDefault(row.DeptCode) + (row.IsBackEntry ? 1 : 0);

    /// <summary>Creates and fills the table from the rows counted.</summary>
    public void Write(SandboxDatabase database)
    {
        database.CreateTable("MRM_BULU", "DEPT_CODE VARCHAR(12)", "EARLIEST VARCHAR(4)", "AMOUNT INTEGER");
        using (var writer = database.Writer("MRM_BULU"))
        {
            foreach (var (office, amount) in _amounts.Where(entry => offices.IsCovered(entry.Key)))
            {
                writer.Write(office, offices.EarliestYear(office).ToString(CultureInfo.InvariantCulture), amount);
            }
        }

        database.CreateIndex("MRM_BULU", "DEPT_CODE");
    }
}
