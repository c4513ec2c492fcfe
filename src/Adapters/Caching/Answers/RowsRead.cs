using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>A list or a number of rows: it may change with every row of its part of the table.</summary>
/// <param name="Origin">Where it was read, and when.</param>
/// <param name="Part">What it was made from.</param>
internal sealed record RowsRead(ReadOrigin Origin, TablePart Part) : ReadSource(Origin)
{
    public override int Bytes => 250;

    public override bool HasChanged() => Part.Ranges is { } ranges
        ? Origin.Changes.HasChangedWithin(Part.Table, ranges, Origin.Since, Origin.KnownAt)
        : Origin.Changes.HasChanged(Part.Table, Origin.Since);
}
