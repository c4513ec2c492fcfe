using CivilAffairsGraph.Adapters.Telemetry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Why a read of a registry has no answer, in words for strangers; what the registry's status tells is noted.</summary>
/// <param name="name">Which registry.</param>
/// <param name="breakAfter">Faults in a row after which it is left alone.</param>
/// <param name="trouble">What its status tells.</param>
internal sealed class RegistryFaults(RegistryName name, int breakAfter, RecentTrouble trouble)
{
    private const string Unreadable = "The registry's database cannot be read.";

    /// <summary>It was not asked.</summary>
    public RegistryUnavailableException LeftAlone() =>
        Retryable(ReadOutcome.LeftAlone, $"The registry failed {breakAfter} times in a row and is left alone; one read at a time sees whether it answers again.", null);

    /// <summary>It was not asked again, because the request waited for it in vain before.</summary>
    public RegistryUnavailableException LateBefore() => Retryable(ReadOutcome.LateBefore, "The registry did not answer in time before, in the same request.", null);

    /// <summary>It was asked for more than it answers, and the read found no place in time.</summary>
    public RegistryUnavailableException Crowded(TimeSpan time, Exception cause) =>
        Noted(ReadOutcome.Crowded, $"More is asked of the registry than it answers within {time.TotalSeconds:0} seconds.", cause);

    /// <summary>It did not answer in time.</summary>
    public RegistryUnavailableException Late(TimeSpan time, Exception cause) =>
        Noted(ReadOutcome.Late, $"The registry did not answer within {time.TotalSeconds:0} seconds.", cause);

    /// <summary>It failed in a way that may pass.</summary>
    public RegistryUnavailableException Failed(Exception cause) => Retryable(ReadOutcome.Failed, Unreadable, cause);

    /// <summary>It refuses, or answers what cannot be read.</summary>
    public RegistryUnavailableException Refused(Exception cause)
    {
        trouble.Note("The registry's database refuses or garbles part of what is read.");
        return new(name, Unreadable, retryable: false, cause) { Outcome = ReadOutcome.Refused };
    }

    private RegistryUnavailableException Noted(ReadOutcome outcome, string reason, Exception cause)
    {
        trouble.Note(reason);
        return Retryable(outcome, reason, cause);
    }

    private RegistryUnavailableException Retryable(ReadOutcome outcome, string reason, Exception? cause) =>
        new(name, reason, retryable: true, cause) { Outcome = outcome };
}
