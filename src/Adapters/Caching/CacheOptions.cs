using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What is remembered of the registries, in the process and in Redis. Bound from the section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    /// <summary>Whether anything is remembered. Default: no, because nothing watches the registries yet, and what changed there would be answered late.</summary>
    public bool Enabled { get; set; }

    /// <summary>Whether whole answers are remembered too, in the process only. Default: yes.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>How long what was read is answered again: 1 s to 1 day, default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Most bytes in the process, all registries together, as estimated from the rows: 1,000,000 to 1,000,000,000,000, default 128,000,000.</summary>
    [Range(1_000_000L, 1_000_000_000_000L)]
    public long MemoryBytes { get; set; } = 128_000_000;

    /// <summary>How far the clocks of replicas may differ: 0 to 1 minute, default 1 s. What another replica read counts as read that much earlier.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(1);
}
