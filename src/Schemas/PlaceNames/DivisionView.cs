using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>A division as it was reached: the day is the default of its asOf arguments, clipped to its span.</summary>
/// <param name="Version">The version.</param>
/// <param name="AsOf">Day by which it was reached.</param>
internal sealed record DivisionView(DivisionVersion Version, DateOnly AsOf)
{
    /// <summary>What the node's id seals: the code and the first day of the span.</summary>
    public string Key => $"{Version.Code} {Version.From:yyyyMMdd}";

    /// <summary>The division of a filed code, or null for a code that history never knew.</summary>
    public static DivisionView? Of(DivisionTree tree, string? code, DateOnly? on, DateOnly today) =>
        code is not null && tree.Meaning(code, on) is { } version ? new DivisionView(version, version.Clip(on ?? today)) : null;
}
