using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>The changes of some registries as the engine wants to hear of them.</summary>
/// <param name="changes">What watchers see.</param>
/// <param name="nodes">Names what changed.</param>
/// <param name="registries">Which registries; none for all.</param>
/// <param name="caller">Who listens.</param>
internal sealed class ChangeSubscription(IRegistryChanges changes, ChangedNodes nodes, IReadOnlyCollection<RegistryName> registries, Caller caller) : IObservable<RegistryChange>
{
    public IDisposable Subscribe(IObserver<RegistryChange> observer)
    {
        var end = new CancellationTokenSource();

        // Begun here, so that what is seen after the subscription is not missed.
        var seen = changes.ReadAsync(end.Token);
        _ = Task.Run(() => TellAsync(seen, observer, end.Token), CancellationToken.None);
        return new Subscription(end);
    }

    private async Task TellAsync(IAsyncEnumerable<RegistryChanges> seen, IObserver<RegistryChange> observer, CancellationToken end)
    {
        try
        {
            await foreach (var change in seen.WithCancellation(end))
            {
                if (registries.Count == 0 || registries.Contains(change.Registry))
                {
                    observer.OnNext(nodes.Of(change, caller));
                }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            observer.OnCompleted();
        }
    }

    private sealed class Subscription(CancellationTokenSource end) : IDisposable
    {
        public void Dispose() => end.Cancel();
    }
}
