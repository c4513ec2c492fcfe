using System.Runtime.CompilerServices;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>The ranges of one scope as they travel to a compiled statement, those for which the day of a record matters apart: written once for each list of ranges, which is the same as long as the divisions are.</summary>
/// <param name="ranges">The ranges.</param>
internal sealed class ScopeTexts(IReadOnlyList<CodeRange> ranges)
{
    private static readonly ConditionalWeakTable<IReadOnlyList<CodeRange>, ScopeTexts> Known = [];

    /// <summary>Whether there are ranges for which the day matters.</summary>
    public bool IsDated { get; } = ranges.Any(range => range.IsDated);

    /// <summary>The others.</summary>
    public string Undated { get; } = Json(ranges.Where(range => !range.IsDated));

    /// <summary>Those ranges.</summary>
    public string Dated { get; } = Json(ranges.Where(range => range.IsDated));

    /// <summary>The texts of a list of ranges.</summary>
    public static ScopeTexts Of(IReadOnlyList<CodeRange> ranges) => Known.GetValue(ranges, unknown => new(unknown));

    private static string Json(IEnumerable<CodeRange> ranges) => ScopeRangeRow.Json(ranges.Select(range => (0, range)));
}
