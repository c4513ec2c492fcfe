using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Globalization;
using CivilAffairsGraph.Adapters.Registries;
using Npgsql;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>
/// What triggers of a PostgreSQL registry tell: that a table changed, which wakes the watcher, and which rows were deleted. A notice is not kept for who
/// does not listen: after each new connection everything read before counts as changed.
/// </summary>
/// <param name="registry">Which registry.</param>
/// <param name="connectionString">How to reach its database.</param>
/// <param name="keepsDeletions">Deleted rows are seen in a table too, so that a lost connection loses nothing.</param>
internal sealed class NoticeSource(RegistryName registry, string connectionString, bool keepsDeletions) : IChangeSource, IDisposable
{
    /// <summary>By which the server lists its session.</summary>
    public const string ApplicationName = "civil-affairs-graph changes";

    /// <summary>Many notices may come at once; one look serves them.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentQueue<ChangedRow> deleted = new();
    private NpgsqlConnection? listening;
    private volatile bool truncated;

    public bool LooksBack => keepsDeletions;

    /// <summary>Where the triggers of a registry tell.</summary>
    public static string ChannelOf(RegistryName registry) => $"civil_affairs_{registry.ToString().ToLowerInvariant()}";

    public async Task<Seen> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken)
    {
        var isKnown = listening is { State: ConnectionState.Open };
        if (!isKnown)
        {
            await ListenAsync(cancellationToken);
        }

        // Takes what has come, and finds out whether anybody is there.
        await RunAsync("SELECT 1", cancellationToken);
        var isAll = (isKnown || keepsDeletions) && !truncated;
        truncated = false;
        var rows = new List<ChangedRow>();
        while (deleted.TryDequeue(out var row))
        {
            rows.Add(row);
        }

        return new Seen(rows, isAll, null);
    }

    /// <summary>Waits for a notice, or so long.</summary>
    public async Task WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        await Task.Delay(pause < Shortest ? pause : Shortest, cancellationToken);
        if (listening is not { State: ConnectionState.Open } || !deleted.IsEmpty)
        {
            await Task.Delay(deleted.IsEmpty ? pause : TimeSpan.Zero, cancellationToken);
            return;
        }

        try
        {
            await listening.WaitAsync(pause, cancellationToken);
        }
        catch (Exception lost) when (lost is DbException or IOException or InvalidOperationException)
        {
            // The next look connects again.
            Dispose();
        }
    }

    public void Dispose()
    {
        listening?.Dispose();
        listening = null;
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        Dispose();
        listening = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = ApplicationName }.ToString());
        listening.Notification += (_, notice) => Hear(notice.Payload);
        await listening.OpenAsync(cancellationToken);
        await RunAsync($"LISTEN {ChannelOf(registry)}", cancellationToken);
    }

    private async Task RunAsync(string sql, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = new NpgsqlCommand(sql, listening);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary><c>table</c> for a change, <c>table:row</c> for a deletion, <c>table:*</c> where all rows went.</summary>
    private void Hear(string payload)
    {
        if (payload.Split(':') is not [var table, var row])
        {
            return;
        }

        if (row == "*")
        {
            truncated = true;
            return;
        }

        deleted.Enqueue(new(table, long.TryParse(row, CultureInfo.InvariantCulture, out var id) ? id : null, []));
    }
}
