using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Keeps a copy of every statement with its parameters, while it is asked to.</summary>
internal sealed class CapturedCommands : DbCommandInterceptor
{
    private readonly ConcurrentQueue<DbCommand> commands = new();

    public bool IsOn { get; set; }

    public IReadOnlyList<DbCommand> Take()
    {
        var taken = commands.ToList();
        commands.Clear();
        return taken;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (IsOn && command is ICloneable copy)
        {
            commands.Enqueue((DbCommand)copy.Clone());
        }

        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
