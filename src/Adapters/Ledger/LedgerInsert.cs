using System.Data.Common;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// Writes a batch with its entries over one connection, whose statements it keeps: every answer about people waits for it, and an object-relational
/// mapper costs several times as much. Where the driver can send many statements at once, they go in one round trip.
/// </summary>
internal sealed class LedgerInsert(DbConnection connection) : IDisposable
{
    private static readonly (string Column, Func<LedgerEntryRow, object> Value)[] EntryColumns =
    [
        ("chain", row => row.Chain), ("number", row => row.Number), ("id", row => row.Id), ("at", row => row.At), ("client", row => row.Client),
        ("purpose", row => row.Purpose), ("case_number", row => row.Case), ("subject", row => row.Subject), ("fields", row => row.Fields),
        ("sources", row => row.Sources), ("operation", row => row.Operation), ("result", row => row.Result), ("hash", row => row.Hash),
    ];

    private static readonly (string Column, Func<LedgerBatchRow, object> Value)[] BatchColumns =
    [
        ("chain", row => row.Chain), ("number", row => row.Number), ("first", row => row.First), ("count", row => row.Count), ("at", row => row.At),
        ("root", row => row.Root), ("previous", row => row.Previous), ("hash", row => row.Hash), ("key_id", row => row.KeyId), ("signature", row => row.Signature),
    ];

    private static readonly string EntrySql = Sql(LedgerEntryRow.Table, [.. EntryColumns.Select(column => column.Column)]);
    private static readonly string BatchSql = Sql(LedgerBatchRow.Table, [.. BatchColumns.Select(column => column.Column)]);

    private DbCommand? entryCommand;
    private DbCommand? batchCommand;

    /// <summary>Writes them in one transaction.</summary>
    /// <exception cref="DbException">They are not written for certain; one of that number may be there.</exception>
    public async Task WriteAsync(IReadOnlyList<LedgerEntryRow> entries, LedgerBatchRow batch, CancellationToken cancellationToken)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (connection.CanCreateBatch)
        {
            await SendAsync(transaction, entries, batch, cancellationToken);
        }
        else
        {
            foreach (var entry in entries)
            {
                await RunAsync(entryCommand ??= Prepared(EntrySql, EntryColumns), transaction, EntryColumns, entry, cancellationToken);
            }

            await RunAsync(batchCommand ??= Prepared(BatchSql, BatchColumns), transaction, BatchColumns, batch, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        entryCommand?.Dispose();
        batchCommand?.Dispose();
    }

    private static string Sql(string table, string[] columns) =>
        $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";

    private static Task<int> RunAsync<TRow>(DbCommand command, DbTransaction transaction, (string Column, Func<TRow, object> Value)[] columns, TRow row, CancellationToken cancellationToken)
    {
        command.Transaction = transaction;
        for (var column = 0; column < columns.Length; column++)
        {
            command.Parameters[column].Value = columns[column].Value(row);
        }

        return command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task SendAsync(DbTransaction transaction, IReadOnlyList<LedgerEntryRow> entries, LedgerBatchRow batch, CancellationToken cancellationToken)
    {
        await using var all = connection.CreateBatch();
        all.Transaction = transaction;
        foreach (var entry in entries)
        {
            Add(all, EntrySql, EntryColumns, entry);
        }

        Add(all, BatchSql, BatchColumns, batch);
        await all.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add<TRow>(DbBatch all, string sql, (string Column, Func<TRow, object> Value)[] columns, TRow row)
    {
        var command = all.CreateBatchCommand();
        command.CommandText = sql;
        foreach (var (column, value) in columns)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@{column}", value(row));
            command.Parameters.Add(parameter);
        }

        all.BatchCommands.Add(command);
    }

    private DbCommand Prepared<TRow>(string sql, (string Column, Func<TRow, object> Value)[] columns)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (column, _) in columns)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@{column}";
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
