using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Gateway.Answers;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>What this replica knows of a list from looking through it.</summary>
internal sealed class WatchState
{
    /// <summary>The operation, with the names that were tried; null before the first time.</summary>
    public Asking? Asking { get; set; }

    /// <summary>What was read the last time; null before the first.</summary>
    public RequestReads? Reads { get; set; }

    /// <summary>When it is looked through again, whatever changes.</summary>
    public DateTimeOffset Next { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Codes of what failed the last time.</summary>
    public string Faults { get; set; } = "";

    /// <summary>Whether it is to be looked through.</summary>
    /// <param name="changed">Whether something changed in a registry.</param>
    /// <param name="now">What time it is.</param>
    public bool IsDue(bool changed, DateTimeOffset now) => now >= Next || (changed && Reads?.MayHaveChanged() != false);
}
