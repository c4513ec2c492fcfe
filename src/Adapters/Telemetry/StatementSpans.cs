using System.Data.Common;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CivilAffairsGraph.Adapters.Telemetry;

/// <summary>Counts each statement of a registry and spans it, from when it is sent until its rows are read.</summary>
internal sealed class StatementSpans(RegistryName registry, RegistryMetrics metrics) : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbCommand, Activity> running = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        metrics.Sent(registry);
        if (Tracing.Source.StartActivity("registry statement", ActivityKind.Client) is { } span)
        {
            span.SetTag("cag.registry", registry.ToString());
            running.AddOrUpdate(command, span);
        }

        return new(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        End(command, ("cag.rows", eventData.ReadCount));
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        End(command, ("error.type", eventData.Exception.GetType().Name));
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        End(command, ("error.type", nameof(OperationCanceledException)));
        return Task.CompletedTask;
    }

    private void End(DbCommand command, (string Name, object Value) learnt)
    {
        if (running.TryGetValue(command, out var span))
        {
            running.Remove(command);
            span.SetTag(learnt.Name, learnt.Value);
            span.SetStatus(learnt.Name == "error.type" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
            span.Dispose();
        }
    }
}
