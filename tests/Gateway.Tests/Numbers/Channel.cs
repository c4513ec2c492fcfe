namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>A way by which something leaves a gateway.</summary>
public enum Channel
{
    /// <summary>Lines that a host in this process logs.</summary>
    Log,

    /// <summary>What a process of its own writes to its output.</summary>
    Output,

    /// <summary>Names, tags, events and status texts of spans.</summary>
    Trace,

    /// <summary>Tags of measurements, and pages of metrics.</summary>
    Metric,

    /// <summary>Addresses that are asked.</summary>
    Url,

    /// <summary>Headers of answers.</summary>
    Header,

    /// <summary>Bodies of answers, as far as the caller may not know the number.</summary>
    Answer,

    /// <summary>What is sent to Redis: names, values, messages.</summary>
    Redis,
}
