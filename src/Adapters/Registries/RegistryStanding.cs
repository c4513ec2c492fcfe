namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Asks every registry for the marker of a sandbox.</summary>
internal sealed class RegistryStanding(RegistryDatabase[] registries) : IRegistryStanding
{
    // Asked for with every request.
    public bool? AllSandbox
    {
        get
        {
            bool? all = true;
            foreach (var registry in registries)
            {
                if (registry.IsSandbox == false)
                {
                    return false;
                }

                all = registry.IsSandbox is null ? null : all;
            }

            return all;
        }
    }

    public async Task<bool> DetermineAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(registries.Where(registry => registry.IsSandbox is null).Select(registry => registry.FindStandingAsync(cancellationToken)));
        return registries.All(registry => registry.IsSandbox != false);
    }
}
