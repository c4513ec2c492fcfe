namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>The counties by day: one list for each stretch of time without a change.</summary>
internal sealed class CountyTimeline
{
    private readonly List<DateOnly> _starts;
    private readonly DivisionSpan[][] _lists;

    /// <summary>Builds the stretches from the counties' spans and the days that the change log knows.</summary>
    public CountyTimeline(IEnumerable<DivisionSpan> counties, IEnumerable<DivisionChange> changes)
    {
        var firstDays = changes
            .SelectMany(change => change.OldCodes.Concat(change.NewCodes).Select(code => (Key: (code, change.Year), change.FirstDay)))
            .DistinctBy(entry => entry.Key).ToDictionary(entry => entry.Key, entry => entry.FirstDay);
        DateOnly Change(string code, int year) => firstDays.GetValueOrDefault((code, year), new DateOnly(year, 12, 31));
        var stretches = counties.Select(county => (
            County: county,
            From: county.FirstYear == DivisionData.Years[0] ? DateOnly.MinValue : Change(county.Code, county.FirstYear),
            To: county.LastYear == DivisionData.LastYear ? DateOnly.MaxValue : Change(county.Code, county.LastYear + 1))).ToList();
        _starts = [.. stretches.SelectMany(stretch => new[] { stretch.From, stretch.To }).Append(DateOnly.MinValue).Distinct().Order()];
        _lists = [.. _starts.Select(start => stretches
            .Where(stretch => stretch.From <= start && start < stretch.To).Select(stretch => stretch.County).ToArray())];
    }

    /// <summary>The counties on a day, in order of code.</summary>
    public IReadOnlyList<DivisionSpan> On(DateOnly day)
    {
        var index = _starts.BinarySearch(day);
        return _lists[index >= 0 ? index : ~index - 1];
    }
}
