using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>Changes a copy of a ledger's file as somebody would who can write it but cannot sign.</summary>
internal static class LedgerTampering
{
    private static readonly string[] Tables = ["ledger_entry", "ledger_batch", "ledger_checkpoint", "ledger_truncation"];

    /// <summary>One change, chosen by chance.</summary>
    /// <returns>What was done, for who reads a failure.</returns>
    public static string Tamper(string file, Random random)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return random.Next(4) switch
        {
            0 => Delete(connection, random),
            1 => Swap(connection, random),
            2 => CutOff(connection, random),
            _ => Mutate(connection, random),
        };
    }

    /// <summary>One byte of one value becomes another.</summary>
    private static string Mutate(SqliteConnection connection, Random random)
    {
        var (table, row) = AnyRow(connection, random);
        var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}')");
        string column, value;
        do
        {
            column = columns[random.Next(columns.Count)];
            value = Read(connection, $"SELECT CAST({column} AS TEXT) FROM {table} WHERE rowid = {row}")[0];
        }
        while (value.Length == 0);

        var place = random.Next(value.Length);
        var isNumber = Read(connection, $"SELECT typeof({column}) FROM {table} WHERE rowid = {row}")[0] == "integer";
        char other;
        do
        {
            other = isNumber ? (char)('0' + random.Next(10)) : (char)random.Next(' ', '~');
        }
        while (other == value[place] || (isNumber && place == 0 && other == '0'));

        var changed = value[..place] + other + value[(place + 1)..];
        Run(connection, $"UPDATE OR REPLACE {table} SET {column} = $value WHERE rowid = {row}", isNumber ? long.Parse(changed, CultureInfo.InvariantCulture) : changed);
        return $"{table}.{column} of row {row}: '{value}' became '{changed}'";
    }

    private static string Delete(SqliteConnection connection, Random random)
    {
        var (table, row) = AnyRow(connection, random);
        Run(connection, $"DELETE FROM {table} WHERE rowid = {row}");
        return $"row {row} of {table} deleted";
    }

    /// <summary>Two rows change places.</summary>
    private static string Swap(SqliteConnection connection, Random random)
    {
        var table = random.Next(2) == 0 ? "ledger_entry" : "ledger_batch";
        var rows = Read(connection, $"SELECT rowid FROM {table} WHERE chain = (SELECT chain FROM {table} ORDER BY random() LIMIT 1) ORDER BY random() LIMIT 2");
        var numbers = rows.Select(row => Read(connection, $"SELECT number FROM {table} WHERE rowid = {row}")[0]).ToList();
        Run(connection, $"UPDATE {table} SET number = -1 WHERE rowid = {rows[0]}");
        Run(connection, $"UPDATE {table} SET number = {numbers[0]} WHERE rowid = {rows[1]}");
        Run(connection, $"UPDATE {table} SET number = {numbers[1]} WHERE rowid = {rows[0]}");
        return $"{table} {numbers[0]} and {numbers[1]} swapped";
    }

    /// <summary>The end of a chain goes, entries, batches and all checkpoints that know of it: what is left is whole in itself.</summary>
    private static string CutOff(SqliteConnection connection, Random random)
    {
        var chain = Read(connection, "SELECT DISTINCT chain FROM ledger_batch ORDER BY random() LIMIT 1")[0];
        var batches = Read(connection, $"SELECT number FROM ledger_batch WHERE chain = '{chain}' ORDER BY number");
        var left = random.Next(batches.Count);
        Run(connection, $"DELETE FROM ledger_entry WHERE chain = '{chain}' AND number >= (SELECT first FROM ledger_batch WHERE chain = '{chain}' AND number = {left + 1})");
        Run(connection, $"DELETE FROM ledger_batch WHERE chain = '{chain}' AND number > {left}");
        Run(connection, $"DELETE FROM ledger_truncation WHERE chain = '{chain}' AND batch > {left}");
        Run(connection, "DELETE FROM ledger_checkpoint");
        return $"chain {chain} cut off after batch {left}";
    }

    private static (string Table, string Row) AnyRow(SqliteConnection connection, Random random)
    {
        while (true)
        {
            var table = Tables[random.Next(Tables.Length)];
            if (Read(connection, $"SELECT rowid FROM {table} ORDER BY rowid") is { Count: > 0 } rows)
            {
                return (table, rows[random.Next(rows.Count)]);
            }
        }
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(reader.GetValue(0).ToString()!);
        }

        return values;
    }

    private static void Run(SqliteConnection connection, string sql, object? value = null)
    {
        using var command = new SqliteCommand(sql, connection);
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        command.ExecuteNonQuery();
    }
}
