namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Which of the divisions that hold on a day lie within one, or are it. What lies above is looked up once for all that have it above them; not safe to ask from several threads at once.</summary>
/// <param name="tree">All divisions.</param>
/// <param name="on">The day, on which every division asked about holds.</param>
/// <param name="code">Code of the one.</param>
public sealed class DivisionsWithin(DivisionTree tree, DateOnly on, string code)
{
    private readonly Dictionary<string, bool> below = [];

    /// <summary>Whether a division is it or lies within it.</summary>
    public bool Contains(DivisionVersion division)
    {
        if (division.Code == code || division.ParentCode is not { } parent)
        {
            return division.Code == code;
        }

        return below.TryGetValue(parent, out var known) ? known : below[parent] = tree.Ancestors(division, on).Any(above => above.Code == code);
    }
}
