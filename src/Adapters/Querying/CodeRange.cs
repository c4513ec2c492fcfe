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
}
