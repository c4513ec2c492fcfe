using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The fetch of one key under way, for all who ask for it meanwhile.</summary>
internal sealed class Flight<TRow>
{
    private readonly TaskCompletionSource<(Entry<TRow>? Entry, RegistryUnavailableException? Fault)> landing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends it: with what was found, with the registry's fault, or with neither when its caller gave up.</summary>
    public void Land(Entry<TRow>? entry, RegistryUnavailableException? fault) => landing.TrySetResult((entry, fault));

    /// <summary>What was found; null when whoever asks has to fetch it.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    public async Task<Entry<TRow>?> JoinAsync(CancellationToken cancellationToken)
    {
        var (entry, fault) = await landing.Task.WaitAsync(cancellationToken);
        return fault is null ? entry : throw fault.Again();
    }
}
