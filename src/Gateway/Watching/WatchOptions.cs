using System.ComponentModel.DataAnnotations;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>How changes of watched lists are looked for and told. Bound from the section <c>Watches</c>.</summary>
internal sealed class WatchOptions
{
    /// <summary>How often every list is looked through, whatever was seen to change: 1 minute to 1 day, default 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time for one call of a receiver: 1 s to 1 minute, default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>For how long a change is tried to be told: 1 minute to 30 days, default 3 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Networks that are not public and may be called all the same, such as <c>10.20.0.0/16</c>. Empty: none.</summary>
    [Networks]
    public string[] PrivateNetworks { get; set; } = [];
}
