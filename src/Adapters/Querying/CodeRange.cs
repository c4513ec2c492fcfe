namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Filed division codes from one code up to another, on records of certain days.</summary>
/// <param name="From">First code, compared as text.</param>
/// <param name="To">First code after the range.</param>
/// <param name="Since">First day of the records, or null for no limit.</param>
/// <param name="Until">First day no longer in the range, or null for no limit; records without a date count as the newest.</param>
public sealed record CodeRange(string From, string To, DateOnly? Since = null, DateOnly? Until = null)
{
    /// <summary>The day of the record matters.</summary>
    public bool IsDated => Since is not null || Until is not null;

    /// <summary>Whether a code filed on that day lies in the range; without a day it counts as filed on the newest.</summary>
    public bool Holds(string code, DateOnly? on) =>
        string.CompareOrdinal(code, From) >= 0 && string.CompareOrdinal(code, To) < 0
        && (on is { } day ? (Since is not { } since || day >= since) && (Until is not { } until || day < until) : Until is null);
}
