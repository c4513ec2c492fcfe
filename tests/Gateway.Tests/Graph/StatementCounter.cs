using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>Counts the statements that really go to the databases, by file.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Database, string Text)> statements = new();

    public IReadOnlyList<(string Database, string Text)> Statements => [.. statements];

    public void Reset() => statements.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        // The divisions are watched in the background; that is no work of a request.
        if (!command.CommandText.Contains("xzqh_bg", StringComparison.Ordinal))
        {
            statements.Enqueue((Path.GetFileName(command.Connection!.DataSource), command.CommandText));
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
