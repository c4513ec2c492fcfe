using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Takes finished rows to the table and to the truth, up to the wanted number.</summary>
internal sealed class BurialSink(TableWriter table, TruthWriter truth, long wanted)
{
    /// <summary>How many rows were written.</summary>
    public long Rows => table.NextRowId - 1;

    /// <summary>True when no row is wanted any more.</summary>
    public bool IsFull => Rows >= wanted;

    /// <summary>Writes a row unless the table is full.</summary>
    public void Write(BurialRow row)
    {
        if (!IsFull)
        {
            truth.Write(BurialTruth.Line(row, table.Write(BurialTable.Values(row, table.NextRowId))));
        }
    }
}
