namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>One range of one scope, sent to the database as part of a JSON parameter.</summary>
internal sealed class ScopeRangeRow
{
    public int Scope { get; init; }

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    /// <summary>First day as ISO text, empty for no limit.</summary>
    public string Since { get; init; } = "";

    /// <summary>First day no longer in the range as ISO text, empty for no limit.</summary>
    public string Until { get; init; } = "";

    /// <summary>A range of one scope.</summary>
    public static ScopeRangeRow Of(int scope, CodeRange range) => new() { Scope = scope, From = range.From, To = range.To, Since = Iso(range.Since), Until = Iso(range.Until) };

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "";
}
