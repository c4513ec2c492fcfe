using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>A code of the change log with its name, which may be missing.</summary>
internal readonly record struct NamedCode(string Code, string? Name);

/// <summary>One row of the change log.</summary>
/// <param name="Kind">Two digits of <c>bglx</c>.</param>
/// <param name="Old">Codes before.</param>
/// <param name="New">Codes after.</param>
/// <param name="On">When it took effect, else when it was approved.</param>
internal sealed record DivisionChange(string Kind, List<NamedCode> Old, List<NamedCode> New, PartialDate On)
{
    private const string Abolished = "02";
    private const string Merged = "06";
    private const string Split = "07";

    public DateOnly Day => On.LastDay;

    public bool Begins => Kind is not (Merged or Abolished);

    /// <summary>Which code stands for which: one for one in the order filed, except where codes merge or split.</summary>
    public IEnumerable<(NamedCode Old, NamedCode New)> Pairs => Old.Count == New.Count && Kind is not (Merged or Split)
        ? Old.Zip(New)
        : Old.SelectMany(_ => New, (old, @new) => (old, @new));
}
