using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Holds one immutable tree and replaces it whole.</summary>
internal sealed class Divisions(IDivisionSource source, TimeProvider clock) : IDivisions, IDivisionScopes
{
    private readonly SemaphoreSlim loading = new(1);
    private volatile Loaded? loaded;

    public DivisionTree Tree => Latest.Tree;

    public DivisionTree? Known => loaded?.Tree;

    private Loaded Latest => loaded ?? throw new RegistryUnavailableException(RegistryName.PlaceName, "The divisions have not been read yet.", retryable: true);

    public IReadOnlyList<CodeRange> Within(string code, int digits = 12)
    {
        var latest = Latest;
        if (latest.Scopes.Today != clock.Today())
        {
            loaded = latest = latest with { Scopes = new DivisionScopes(latest.Tree, clock.Today()) };
        }

        return latest.Scopes.Within(code, digits);
    }

    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await loading.WaitAsync(cancellationToken);
        try
        {
            var stamp = await source.StampAsync(cancellationToken);
            if (loaded?.Stamp != stamp)
            {
                var tree = await source.ReadAsync(stamp, cancellationToken);
                loaded = new Loaded(tree, new DivisionScopes(tree, clock.Today()), stamp);
                source.GiveBack();
            }
        }
        finally
        {
            loading.Release();
        }
    }

    private sealed record Loaded(DivisionTree Tree, DivisionScopes Scopes, DivisionStamp Stamp);
}
