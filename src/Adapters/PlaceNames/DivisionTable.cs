using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>One division in one year-end table, read.</summary>
/// <param name="Year">The table holds what was valid on 31 December of it.</param>
/// <param name="Code">Padding removed.</param>
/// <param name="Name">Name in that table.</param>
/// <param name="Parent">Code of the division above as filed, or null.</param>
/// <param name="Level">As filed; Unknown for zones, which have none.</param>
internal readonly record struct DivisionEntry(int Year, string Code, string Name, string? Parent, DivisionLevel Level);

/// <summary>One change of the log, read.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Old">Codes and names before; a name may be missing.</param>
/// <param name="New">Codes and names after.</param>
/// <param name="On">When it took effect, or only the year.</param>
internal sealed record DivisionChange(DivisionChangeKind Kind, IReadOnlyList<(string Code, string? Name)> Old, IReadOnlyList<(string Code, string? Name)> New, PartialDate On)
{
    /// <summary>Which code became which: lists of equal length go pairwise unless codes were merged or split.</summary>
    public IEnumerable<((string Code, string? Name) Old, (string Code, string? Name) New)> Pairs =>
        Old.Count == New.Count && Kind is not (DivisionChangeKind.Merged or DivisionChangeKind.Split)
            ? Old.Zip(New)
            : Old.SelectMany(_ => New, (old, @new) => (old, @new));

    /// <summary>Day of effect.</summary>
    public DateOnly Day => DivisionVersion.Effective(On);
}
