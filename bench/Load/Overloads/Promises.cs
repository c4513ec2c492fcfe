using System.Globalization;

namespace CivilAffairsGraph.Load.Overloads;

/// <summary>What the gateway promises under overload, each with whether it held and what was seen.</summary>
internal static class Promises
{
    private const double SlowerAtMost = 2;
    private const double LargerAtMost = 1.1;
    private const double OfferedAtLeast = 0.8;

    public static IEnumerable<(bool Held, string Seen)> Of(Offered before, Offered during, Offered after, MemoryTrack memory, double rate)
    {
        yield return (before.Refused.Count + after.Refused.Count == 0, $"nothing is refused below capacity: {before.Refused.Count + after.Refused.Count}");
        yield return (Wrong(before, during, after) is null, $"only right answers, and 503 with Retry-After and its error: {Wrong(before, during, after) ?? "nothing else came"}");
        yield return Ratio("p99 of admitted requests", during.Latency(0.99), "unloaded", before.Latency(0.99), SlowerAtMost);
        yield return Ratio("p99 afterwards", after.Latency(0.99), "before", before.Latency(0.99), SlowerAtMost);
        yield return Ratio("memory of the second half, MB", memory.PeakOf(1), "of the first", memory.PeakOf(0), LargerAtMost);
        yield return (during.PerSecond >= OfferedAtLeast * rate, Text($"the load was offered: {during.PerSecond:0} of {rate:0} requests/s"));
    }

    private static string? Wrong(params ReadOnlySpan<Offered> all)
    {
        var wrong = all.ToArray().SelectMany(offered => offered.Wrong).ToList();
        return wrong.Count == 0 ? null : $"{wrong.Count} others, the first: {wrong[0]}";
    }

    private static (bool Held, string Seen) Ratio(string what, double value, string than, double other, double most) =>
        (value <= most * other, Text($"{what} at most {most} times {than}: {value:0.00} against {other:0.00}, {value / other:0.00} times"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
