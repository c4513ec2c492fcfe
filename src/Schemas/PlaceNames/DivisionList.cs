using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Pages of divisions in memory, by key as everywhere; code and first day break ties.</summary>
internal sealed class DivisionList
{
    private readonly IReadOnlyList<DivisionOrder> order;
    private readonly List<(DivisionVersion Division, Position Position)> sorted;

    public DivisionList(IEnumerable<DivisionVersion> divisions, IReadOnlyList<DivisionOrder> order)
    {
        this.order = order;
        sorted = [.. divisions.Select(division => (division, PositionOf(division)))];
        sorted.Sort((left, right) => Compare(left.Position, right.Position));
    }

    public int Count => sorted.Count;

    public Slice<DivisionVersion> Read(PageRequest page)
    {
        var from = page.From is null ? (page.Backward ? sorted.Count : 0) : sorted.FindIndex(division => Compare(division.Position, page.From) >= (page.Backward ? 0 : 1));
        from = from < 0 ? sorted.Count : from;
        var (start, end) = page.Backward ? (Math.Max(0, from - page.Count), from) : (from, Math.Min(sorted.Count, from + page.Count));
        return new(
            sorted[start..end],
            page.Backward ? page.From is not null : end < sorted.Count,
            page.Backward ? start > 0 : page.From is not null);
    }

    private Position PositionOf(DivisionVersion division) =>
        new([.. order.Select(key => key.Name is null ? division.Code : division.Name), division.Code], division.From.DayNumber);

    private int Compare(Position left, Position right)
    {
        for (var i = 0; i < left.Keys.Count && i < right.Keys.Count; i++)
        {
            var result = CodePoints.Compare(left.Keys[i]!, right.Keys[i]!);
            if (result != 0)
            {
                return i < order.Count && (order[i].Name ?? order[i].Code) == SortDirection.Desc ? -result : result;
            }
        }

        return left.Id.CompareTo(right.Id);
    }
}
