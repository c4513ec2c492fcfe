using CivilAffairsGraph.Adapters.Telemetry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>A registry gave no answer. The message is safe to show: it names no server, file, statement or value.</summary>
/// <param name="registry">The registry that did not answer.</param>
/// <param name="reason">Why, in words a stranger can act on.</param>
/// <param name="retryable">True when the same request may succeed later.</param>
/// <param name="cause">What the driver threw; for the log only.</param>
public sealed class RegistryUnavailableException(RegistryName registry, string reason, bool retryable, Exception? cause = null)
    : Exception(reason, cause)
{
    /// <summary>The registry that did not answer.</summary>
    public RegistryName Registry { get; } = registry;

    /// <summary>How the read ended.</summary>
    internal ReadOutcome Outcome { get; init; } = ReadOutcome.Failed;

    /// <summary>True when the same request may succeed later.</summary>
    public bool Retryable { get; } = retryable;

    /// <summary>The same for another who waited for the same read.</summary>
    internal RegistryUnavailableException Again()
    {
        RequestPatience.SpendBy(this);
        return new(Registry, Message, Retryable, InnerException) { Outcome = Outcome };
    }
}
