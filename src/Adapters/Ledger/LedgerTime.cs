using System.Globalization;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Instants as the ledger writes them: texts that sort as they follow each other.</summary>
public static class LedgerTime
{
    /// <summary>The instant in UTC, to the millisecond: <c>2026-11-24T08:30:00.123Z</c>.</summary>
    public static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
