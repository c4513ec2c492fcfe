using System.Data.Common;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Values;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>Functions that SQLite calls back: it runs in this process, so a date is read by the reader itself, once a row, instead of by a long expression.</summary>
internal sealed class SqliteFunctions : DbConnectionInterceptor
{
    /// <summary>The one there is.</summary>
    public static readonly SqliteFunctions Added = new();

    private static readonly string[] Formats = ["mixed", "date", "yyyy-MM-dd", "yyyyMMdd"];

    /// <summary>Name of the function that is <see cref="SqlText.IsoDate"/> of a format.</summary>
    public static string IsoDate(string format) => $"iso_date_of_{format.Replace("-", "", StringComparison.Ordinal)}_{format.Length}";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Add((SqliteConnection)connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Add((SqliteConnection)connection);
        return Task.CompletedTask;
    }

    /// <summary>Adds the functions to a connection that EF did not open.</summary>
    public static void Add(SqliteConnection connection)
    {
        foreach (var format in Formats)
        {
            connection.CreateFunction(IsoDate(format), (string? raw) => LegacyDate.Read(raw, format).Date?.ToString() ?? "", isDeterministic: true);
        }
    }
}
