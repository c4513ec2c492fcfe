using System.Buffers.Binary;
using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>One table by its change column: a look is one statement, which an index on the column serves and which finds nothing while nothing changes.</summary>
/// <param name="engine">The kind of database.</param>
/// <param name="table">The table, its keys and its change column.</param>
/// <param name="overlap">The longest transaction, and how far the clocks that write the column may differ.</param>
/// <param name="lookBack">How far the first look goes back.</param>
/// <param name="most">Most rows of a look.</param>
internal sealed class ColumnSource(IDatabaseEngine engine, WatchedTable table, TimeSpan overlap, TimeSpan lookBack, int most) : IChangeSource
{
    private readonly string select = $"SELECT {string.Join(", ", table.Columns.Prepend(table.Changed.Name).Concat(table.Content).Select(engine.Catalog.Quote))}, {engine.UtcNowSql} FROM {table.Quoted} WHERE {engine.Catalog.Quote(table.Changed.Name)} > @since";
    private readonly string newest = $"SELECT MAX({engine.Catalog.Quote(table.Changed.Name)}) FROM {table.Quoted}";
    private ChangePosition? position;
    private DateTimeOffset? latest;

    /// <summary>What a look reads.</summary>
    public string Sql => select;

    public bool LooksBack => !table.Changed.IsVersion;

    public async Task<Seen> LookAsync(DbConnection connection, TimeSpan began, CancellationToken cancellationToken)
    {
        position ??= await StartAsync(connection, cancellationToken);
        var rows = new List<ChangedRow>();
        var isAll = await ReadAsync(connection, position.Begin(began), rows, cancellationToken);
        if (isAll)
        {
            position.End(began);
        }
        else
        {
            position.Skip(began, await NewestAsync(connection, await NowAsync(connection, cancellationToken), cancellationToken) ?? table.Changed.Read(table.Changed.At(DateTimeOffset.MinValue)));
        }

        return new Seen(rows, isAll, latest);
    }

    private async Task<bool> ReadAsync(DbConnection connection, object since, List<ChangedRow> rows, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, select, since);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (rows.Count == most)
            {
                return false;
            }

            var value = table.Changed.Read(reader.GetValue(0));
            var row = table.Read(reader, 1);
            var now = Utc(reader.GetValue(reader.FieldCount - 1));
            if (position!.Take(row, value, now, table.Content.Count > 0 ? Mark(reader) : null))
            {
                rows.Add(row);
            }

            Saw(value, now);
        }

        return true;
    }

    /// <summary>Stands for what the row holds, keys and all, but for the change value and the clock.</summary>
    private static ulong Mark(DbDataReader reader)
    {
        var held = Enumerable.Range(1, reader.FieldCount - 2).Select(i => reader.IsDBNull(i) ? "" : $"\u001f{Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)}");
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001e', held))));
    }

    private async Task<ChangePosition> StartAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var now = await NowAsync(connection, cancellationToken);
        var last = await NewestAsync(connection, now, cancellationToken);
        return new(LooksBack || last is null ? table.Changed.Read(table.Changed.At(now - lookBack - overlap)) : last.Value, overlap);
    }

    private async Task<ChangeValue?> NewestAsync(DbConnection connection, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, LooksBack ? $"{newest} WHERE {engine.Catalog.Quote(table.Changed.Name)} <= @since" : newest, table.Changed.At(now));
        if (await command.ExecuteScalarAsync(cancellationToken) is not { } raw || raw is DBNull)
        {
            return null;
        }

        var value = table.Changed.Read(raw);
        Saw(value, now);
        return value;
    }

    private async Task<DateTimeOffset> NowAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {engine.UtcNowSql}";
        return Utc((await command.ExecuteScalarAsync(cancellationToken))!);
    }

    private void Saw(ChangeValue value, DateTimeOffset now)
    {
        if (value.At is { } at && at <= now && !(latest >= at))
        {
            latest = at;
        }
    }

    private DbCommand Command(DbConnection connection, string sql, object since)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@since", since);
        if (table.Changed.IsAnsi)
        {
            parameter.DbType = System.Data.DbType.AnsiString;
        }

        command.Parameters.Add(parameter);
        return command;
    }

    private static DateTimeOffset Utc(object value) => ChinaTime.At(new(value is DateTime time
        ? DateTime.SpecifyKind(time, DateTimeKind.Utc)
        : DateTime.Parse((string)value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal)));
}
