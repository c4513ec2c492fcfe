using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters;

// Event ids 2000-2999. No keys, no rows, no addresses of servers: kinds and counts only.
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Warning, "Redis does not answer ({Kind}); the registries are read instead, quotas are counted by each replica for its share, and it is tried again every second")]
    public static partial void RedisAway(this ILogger logger, string? kind);

    [LoggerMessage(2002, LogLevel.Information, "Redis answers again")]
    public static partial void RedisBack(this ILogger logger);

    [LoggerMessage(2003, LogLevel.Warning, "The changes of the {Registry} registry cannot be seen; nothing remembered of it is answered unread until they can ({Kind})")]
    public static partial void ChangesNotSeen(this ILogger logger, RegistryName registry, string kind);

    [LoggerMessage(2004, LogLevel.Information, "The changes of the {Registry} registry are seen again")]
    public static partial void ChangesSeenAgain(this ILogger logger, RegistryName registry);

    [LoggerMessage(2011, LogLevel.Warning, "Registry {Registry} failed {Faults} times in a row ({Kind}) and is left alone; one read at a time tries it")]
    public static partial void RegistryLeftAlone(this ILogger logger, RegistryName registry, int faults, string kind);

    [LoggerMessage(2012, LogLevel.Information, "Registry {Registry} answers again")]
    public static partial void RegistryBack(this ILogger logger, RegistryName registry);

    [LoggerMessage(2021, LogLevel.Critical, "Disclosures cannot be recorded, so that personal data is refused until they can; it is tried again every second: {Reason}")]
    public static partial void LedgerUnavailable(this ILogger logger, string reason);

    [LoggerMessage(2022, LogLevel.Information, "Disclosures are recorded again")]
    public static partial void LedgerAvailable(this ILogger logger);

    [LoggerMessage(2023, LogLevel.Error, "The head of the ledger cannot be kept outside its database ({Kind}); entries are written all the same, but a tail cut off now could not be told")]
    public static partial void LedgerHeadNotKept(this ILogger logger, string kind);

    [LoggerMessage(2031, LogLevel.Warning, "The hub's own database does not answer ({Kind}); who sends a credential is told to come again, and it is tried again twice a second")]
    public static partial void HubAway(this ILogger logger, string kind);

    [LoggerMessage(2032, LogLevel.Information, "The hub's own database answers again")]
    public static partial void HubBack(this ILogger logger);
}
