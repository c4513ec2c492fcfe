namespace CivilAffairsGraph.Handwritten.Reading;

/// <summary>A date whose day, or day and month, may be unknown: 0 stands for what is not known.</summary>
internal readonly record struct PartialDate(int Year, int Month, int Day)
{
    public DateOnly FirstDay => new(Year, Math.Max(1, Month), Math.Max(1, Day));

    public DateOnly LastDay => Month == 0 ? new(Year, 12, 31) : Day == 0 ? new(Year, Month, DateTime.DaysInMonth(Year, Month)) : FirstDay;

    /// <summary>The day, where all of it is known.</summary>
    public DateOnly? FullDay => Day == 0 ? null : FirstDay;

    /// <summary>The length of its ISO text: 4, 7 or 10.</summary>
    public int TextLength => Day > 0 ? 10 : Month > 0 ? 7 : 4;
}
