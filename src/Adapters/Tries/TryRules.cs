namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>When a client has tried too often.</summary>
internal static class TryRules
{
    /// <summary>Vain claims about one subject.</summary>
    public const int Most = 5;

    /// <summary>How long a client is refused, and how long a vain claim counts after the last one.</summary>
    public static readonly TimeSpan Lasting = TimeSpan.FromHours(1);
}
