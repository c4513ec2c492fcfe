using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>A change of a row as far as lists under divisions care, and the one before it.</summary>
/// <param name="At">When it was seen.</param>
/// <param name="SureUntil">
/// When the look began before which <paramref name="Move"/> says where the row was: a list that was read later may have met it on its way, somewhere else.
/// </param>
/// <param name="Move">Where the row was and is.</param>
/// <param name="Before">The change that was seen before; null for none.</param>
internal sealed record Moved(long At, long SureUntil, Move Move, Moved? Before)
{
    /// <summary>Whether it may have changed what lies in the ranges.</summary>
    /// <param name="ranges">Ranges of filed codes; the days of records do not matter here.</param>
    /// <param name="knownAt">When the last of them had been read.</param>
    public bool Touches(IReadOnlyList<CodeRange> ranges, long knownAt) => knownAt > SureUntil || !Move.IsKnown || IsIn(ranges, Move.From) || IsIn(ranges, Move.To);

    private static bool IsIn(IReadOnlyList<CodeRange> ranges, string? code)
    {
        if (code is null)
        {
            return false;
        }

        foreach (var range in ranges)
        {
            if (string.CompareOrdinal(code, range.From) >= 0 && string.CompareOrdinal(code, range.To) < 0)
            {
                return true;
            }
        }

        return false;
    }
}
