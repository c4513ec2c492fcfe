namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Asks every registry for the marker of a sandbox.</summary>
internal sealed class RegistryStanding(IReadOnlyList<RegistryDatabase> registries) : IRegistryStanding
{
    public bool? AllSandbox => registries.Any(registry => registry.IsSandbox == false) ? false
        : registries.All(registry => registry.IsSandbox == true) ? true
        : null;

    public async Task<bool> DetermineAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(registries.Where(registry => registry.IsSandbox is null).Select(registry => registry.FindStandingAsync(cancellationToken)));
        return registries.All(registry => registry.IsSandbox != false);
    }
}
