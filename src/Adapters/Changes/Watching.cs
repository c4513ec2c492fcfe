using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Looks at all registries again and again, each on its own.</summary>
/// <param name="watches">One for each registry.</param>
/// <param name="pause">Time between looks.</param>
/// <param name="signals">Other replicas; null where there is no way to them.</param>
/// <param name="metrics">What is counted.</param>
/// <param name="logger">Told when changes cannot be seen, once.</param>
internal sealed class Watching(IReadOnlyList<RegistryWatch> watches, TimeSpan pause, ChangeSignals? signals, ChangeMetrics metrics, ILogger logger) : IRegistryWatching
{
    /// <summary>How long an answer waits for a look.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public ChangeSight Of(RegistryName name) => WatchOf(name).Sight;

    public Task LookAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(watches.Where(watch => watch.Sees).Select(watch => Task.Run(() => LookAsync(watch, DateTimeOffset.MaxValue, wasTold: false, cancellationToken), cancellationToken)));

    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(
        watches.Where(watch => watch.Sees).Select(watch => Task.Run(() => RunAsync(watch, cancellationToken), cancellationToken))
            .Append(signals?.HearAsync(name => WatchOf(name).Hurry(), cancellationToken) ?? Task.CompletedTask));

    private RegistryWatch WatchOf(RegistryName name) => watches.Single(watch => watch.Name == name);

    private async Task RunAsync(RegistryWatch watch, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var wasTold = await watch.WaitAsync(pause, cancellationToken);
            if (wasTold)
            {
                metrics.Told(watch.Name);
            }

            await LookAsync(watch, DateTimeOffset.MaxValue, wasTold, cancellationToken);
        }
    }

    /// <summary>Looks at one, unless a look that began after the instant is done. Others wait for the same look, so who leaves does not end it, and one that takes long is not waited for.</summary>
    public async Task LookAsync(RegistryName name, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var look = Task.Run(() => LookAsync(WatchOf(name), instant, wasTold: false, CancellationToken.None), CancellationToken.None);
        try
        {
            await look.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            // It says itself when the registry cannot be looked at; what is remembered is judged by the last look.
        }
    }

    /// <summary>Looks, and tells the other replicas what it sees; not when it looks because it was told, or replicas would tell each other without end.</summary>
    private async Task LookAsync(RegistryWatch watch, DateTimeOffset instant, bool wasTold, CancellationToken cancellationToken)
    {
        var wasSeeing = watch.Sight.IsSeeing;
        try
        {
            if (await watch.LookAsync(instant, cancellationToken) && !wasTold)
            {
                signals?.Tell(watch.Name);
            }

            if (!wasSeeing)
            {
                logger.ChangesSeenAgain(watch.Name);
            }
        }
        catch (Exception down) when (down is not OperationCanceledException)
        {
            // Whatever it is, the next look may succeed; until one does, nothing is judged.
            if (wasSeeing)
            {
                logger.ChangesNotSeen(watch.Name, (down.InnerException ?? down).GetType().Name);
            }
        }
    }
}
