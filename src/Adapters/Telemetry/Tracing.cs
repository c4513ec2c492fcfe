using System.Diagnostics;

namespace CivilAffairsGraph.Adapters.Telemetry;

/// <summary>Where spans come from. They say how often, how long and with what outcome; never a key, a row, a value, a statement's text or an address.</summary>
public static class Tracing
{
    /// <summary>Name of the source of spans, and of the meter.</summary>
    public const string Name = "CivilAffairsGraph";

    /// <summary>The source. Costs next to nothing while nobody listens.</summary>
    public static ActivitySource Source { get; } = new(Name);
}
