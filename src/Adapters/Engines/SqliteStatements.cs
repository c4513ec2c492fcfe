using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>
/// Keeps the compiled statements of a connection: SQLite compiles a statement anew for each command, which costs more than most look-ups. A command with a
/// text that was run before hands its values to the one that is kept. A connection serves one read at a time, and is dropped when one fails.
/// </summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    /// <summary>The one there is.</summary>
    public static readonly SqliteStatements Added = new();

    /// <summary>Texts kept per connection. The adapters' look-ups are some dozens; lists come in as many texts as there are filters.</summary>
    private const int Most = 100;

    private readonly ConditionalWeakTable<DbConnection, Dictionary<string, SqliteCommand>> kept = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (result.HasResult || command is not SqliteCommand { Connection: { } connection } asked)
        {
            return new(result);
        }

        var statements = kept.GetValue(connection, Begin);
        if (!statements.TryGetValue(asked.CommandText, out var statement))
        {
            statements[asked.CommandText] = statement = Keep(statements, connection, asked);
        }

        statement.Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            statement.Parameters.Add(parameter);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new(InterceptionResult<DbDataReader>.SuppressWithResult(statement.ExecuteReader()));
    }

    /// <summary>Lets no plan depend on the values of parameters: by default SQLite looks at some, such as that of a LIMIT, and compiles the statement anew whenever they are bound again.</summary>
    private static Dictionary<string, SqliteCommand> Begin(DbConnection connection)
    {
        raw.sqlite3_db_config(((SqliteConnection)connection).Handle, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        return [];
    }

    private static SqliteCommand Keep(Dictionary<string, SqliteCommand> statements, SqliteConnection connection, SqliteCommand asked)
    {
        if (statements.Count == Most)
        {
            foreach (var old in statements.Values)
            {
                old.Dispose();
            }

            statements.Clear();
        }

        var statement = connection.CreateCommand();
        (statement.CommandText, statement.CommandTimeout) = (asked.CommandText, asked.CommandTimeout);
        return statement;
    }
}
