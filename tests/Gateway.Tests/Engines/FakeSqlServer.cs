using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Stands for a server: keeps each statement that would go to it. Divisions, without which no scope can be asked for, are read from the sandbox's file; every other table is empty.</summary>
/// <param name="divisions">Path of the sandbox's place-name registry.</param>
internal sealed class FakeSqlServer(string divisions) : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentDictionary<string, SqlCommand> commands = new();

    /// <summary>Every statement once.</summary>
    public IReadOnlyCollection<SqlCommand> Commands => [.. commands.Values];

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(InterceptionResult.Suppress());

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        commands.TryAdd(command.CommandText, ((SqlCommand)command).Clone());
        return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(command.CommandText)));
    }

    private DbDataReader Answer(string sql)
    {
        if (sql.Contains("[xzqh_", StringComparison.Ordinal))
        {
            var connection = new SqliteConnection($"Data Source={divisions};Mode=ReadOnly;Pooling=False");
            connection.Open();
            var command = connection.CreateCommand();
            command.CommandText = sql.Replace("[place_name].", "", StringComparison.Ordinal).Replace('[', '"').Replace(']', '"');
            return command.ExecuteReader(CommandBehavior.CloseConnection);
        }

        object? single = sql.StartsWith("SELECT CASE", StringComparison.Ordinal) ? true : sql.StartsWith("SELECT COUNT(*)", StringComparison.Ordinal) ? 0 : null;
        var table = new DataTable { Locale = System.Globalization.CultureInfo.InvariantCulture };
        if (single is not null)
        {
            table.Columns.Add("value", single.GetType());
            table.Rows.Add(single);
        }

        return table.CreateDataReader();
    }
}
