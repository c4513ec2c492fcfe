using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway;

// Event ids 1000-1999. No values of requests or answers: kinds and counts only.
internal static partial class Log
{
    [LoggerMessage(1001, LogLevel.Error, "Unexpected {Kind} (correlation {CorrelationId}) {Frames}")]
    public static partial void UnexpectedFailure(this ILogger logger, string kind, string correlationId, string? frames);

    [LoggerMessage(1002, LogLevel.Warning, "Registry {Registry} unavailable, retryable {Retryable} (correlation {CorrelationId}), cause {Kind}")]
    public static partial void RegistryUnavailable(this ILogger logger, RegistryName registry, bool retryable, string correlationId, string? kind);

    [LoggerMessage(1003, LogLevel.Warning, "The divisions could not be read; division fields answer from the last reading, or not at all")]
    public static partial void DivisionsNotRead(this ILogger logger, Exception error);

    [LoggerMessage(1004, LogLevel.Critical, "Configuration: {Mistake}")]
    public static partial void ConfigurationMistake(this ILogger logger, string mistake);

    [LoggerMessage(1005, LogLevel.Information, "Sandbox {Outcome} in {Directory}")]
    public static partial void SandboxReady(this ILogger logger, string outcome, string directory);

    [LoggerMessage(1006, LogLevel.Warning, "A request was stopped after {Time}")]
    public static partial void RequestStopped(this ILogger logger, TimeSpan time);

    [LoggerMessage(1011, LogLevel.Warning, "The hub's own database does not answer ({Kind}); who sends a credential is told to come again, until it does")]
    public static partial void ClientsNotRead(this ILogger logger, string? kind);

    [LoggerMessage(1012, LogLevel.Warning, "The keys of the issuer of tokens could not be read again ({Kind}); those that were read before are taken until they can")]
    public static partial void IssuerNotRead(this ILogger logger, string? kind);

    [LoggerMessage(1021, LogLevel.Warning, "A change was not told to its receiver (event {EventId}, attempt {Attempt}): {Reason}")]
    public static partial void NotTold(this ILogger logger, string eventId, int attempt, string reason);

    [LoggerMessage(1022, LogLevel.Warning, "Watched lists cannot be read ({Kind}); what is to be told waits")]
    public static partial void WatchesNotRead(this ILogger logger, string kind);

    /// <summary>Says it once for each outage.</summary>
    public static void WatchesNotRead(this ILogger logger, ref string? away, Exception failure)
    {
        var kind = failure.GetType().Name;
        if (kind != away)
        {
            away = kind;
            logger.WatchesNotRead(kind);
        }
    }

    [LoggerMessage(1023, LogLevel.Warning, "Look-ups of a watched list have no answer (list {WatchId}): {Faults}")]
    public static partial void WatchFaults(this ILogger logger, string watchId, string faults);
}
