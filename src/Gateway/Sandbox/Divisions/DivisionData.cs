namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>The real divisions of the province and their history: what the sandbox places its people and offices in.</summary>
/// <param name="spans">Every division of every year-end table.</param>
/// <param name="changes">The change log.</param>
internal sealed class DivisionData(IReadOnlyList<DivisionSpan> spans, IReadOnlyList<DivisionChange> changes)
{
    /// <summary>Every division of every year-end table, from 2002.</summary>
    public IReadOnlyList<DivisionSpan> Spans { get; } = spans;

    /// <summary>The change log.</summary>
    public IReadOnlyList<DivisionChange> Changes { get; } = changes;

    /// <summary>The legal counties in force on a day, in the order of their codes; before the first table those of the first.</summary>
    public IReadOnlyList<DivisionSpan> CountiesOn(DateOnly day) => throw new NotSupportedException();

    /// <summary>The villages of a county in a year's table, in the order of their codes; empty where the table has none.</summary>
    public IReadOnlyList<DivisionSpan> VillagesOf(string countyCode, int year) => throw new NotSupportedException();
}
