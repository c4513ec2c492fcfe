using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>What is remembered of the registries, in the process and in Redis. Bound from the section <c>Cache</c>.</summary>
public sealed class CacheOptions
{
    /// <summary>Whether anything is remembered. Default: yes.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether whole answers are remembered too, in the process only. Default: yes.</summary>
    public bool Answers { get; set; } = true;

    /// <summary>How long what was read is answered again: 1 s to 1 day, default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan TimeToLive { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How old what is remembered may be that is answered, labelled, to who asks for it by <c>Cache-Control: stale-if-error</c> while its registry does not
    /// answer: up to 1 day, default 0, never.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan StaleIfError { get; set; }

    /// <summary>How often each registry is looked at for changes: 10 ms to 1 minute, default 250 ms.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:01:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>Longest time since the last look at a registry after which nothing that is remembered of it is answered unread: 1 s to 1 hour, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Ceiling { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Most bytes in the process, all registries together, as estimated from the rows: 1,000,000 to 1,000,000,000,000, default 64,000,000.</summary>
    [Range(1_000_000L, 1_000_000_000_000L)]
    public long MemoryBytes { get; set; } = 64_000_000;

    /// <summary>How far the clocks of replicas may differ: 0 to 1 minute, default 1 s. What another replica read counts as read that much earlier.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(1);
}
