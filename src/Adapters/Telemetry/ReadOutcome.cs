namespace CivilAffairsGraph.Adapters.Telemetry;

/// <summary>How a read of a registry ended.</summary>
internal enum ReadOutcome
{
    /// <summary>The registry answered.</summary>
    Answered,

    /// <summary>The caller gave up.</summary>
    Cancelled,

    /// <summary>The registry refuses it or answers what cannot be read.</summary>
    Refused,

    /// <summary>It failed after its retries.</summary>
    Failed,

    /// <summary>It took too long.</summary>
    Late,

    /// <summary>It was not tried, because the same request waited in vain before.</summary>
    LateBefore,

    /// <summary>It found no place in its time.</summary>
    Crowded,

    /// <summary>It was turned away, because the registry is left alone.</summary>
    LeftAlone,
}
