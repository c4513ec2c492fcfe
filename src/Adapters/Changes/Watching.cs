using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Looks at all registries again and again, each on its own.</summary>
/// <param name="watches">One for each registry.</param>
/// <param name="pause">Time between looks.</param>
/// <param name="logger">Told when changes cannot be seen, once.</param>
internal sealed class Watching(IReadOnlyList<RegistryWatch> watches, TimeSpan pause, ILogger logger) : IRegistryWatching
{
    public ChangeSight Of(RegistryName name) => watches.Single(watch => watch.Name == name).Sight;

    public Task LookAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(watches.Where(watch => watch.Sees).Select(watch => Task.Run(() => LookAsync(watch, DateTimeOffset.MaxValue, cancellationToken), cancellationToken)));

    public Task RunAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(watches.Where(watch => watch.Sees).Select(watch => Task.Run(() => RunAsync(watch, cancellationToken), cancellationToken)));

    private async Task RunAsync(RegistryWatch watch, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await watch.WaitAsync(pause, cancellationToken);
            await LookAsync(watch, DateTimeOffset.MaxValue, cancellationToken);
        }
    }

    /// <summary>Looks at one, unless a look that began after the instant is done.</summary>
    public Task LookAsync(RegistryName name, DateTimeOffset instant, CancellationToken cancellationToken) => LookAsync(watches.Single(watch => watch.Name == name), instant, cancellationToken);

    private async Task LookAsync(RegistryWatch watch, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var wasSeeing = watch.Sight.IsSeeing;
        try
        {
            await watch.LookAsync(instant, cancellationToken);
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
