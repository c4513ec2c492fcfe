using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Takes finished rows to the table, to the offices' coverage and to the truth.</summary>
internal sealed class MarriageSink(TableWriter table, BackEntryCoverage coverage, TruthWriter truth)
{
    /// <summary>How many rows were written.</summary>
    public long Rows => table.NextRowId - 1;

    /// <summary>Writes people and their rows; rows come after those they repeat or replace.</summary>
    public void Write(IEnumerable<SandboxPerson> people, IEnumerable<MarriageRow> rows)
    {
        foreach (var person in people)
        {
            truth.Write(MarriageTruth.Line(person));
        }

        foreach (var row in rows)
        {
            row.RowId = table.Write(MarriageTable.Values(row, table.NextRowId));
            coverage.Count(row);
            truth.Write(MarriageTruth.Line(row));
        }
    }
}
