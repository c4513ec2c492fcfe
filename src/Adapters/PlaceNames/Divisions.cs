using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Holds one immutable tree and replaces it whole.</summary>
internal sealed class Divisions(RegistryDatabase database, TimeProvider clock) : IDivisions, IDivisionScopes
{
    private static readonly TimeSpan LoadTimeout = TimeSpan.FromMinutes(2);
    private readonly SemaphoreSlim loading = new(1);
    private readonly DivisionRows rows = new(database.Profile);
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
            var stamp = await database.ReadAsync(StampAsync, cancellationToken);
            if (loaded?.Stamp != stamp)
            {
                var tree = await database.ReadAsync(LoadAsync, LoadTimeout, cancellationToken);
                loaded = new Loaded(tree, new DivisionScopes(tree, clock.Today()), stamp);
            }
        }
        finally
        {
            loading.Release();
        }
    }

    private static async Task<(int, long)> StampAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        var log = context.Rows<DivisionChangeRow>();
        return (await log.CountAsync(cancellationToken), await log.MaxAsync(row => (long?)row.RowId, cancellationToken) ?? 0);
    }

    private async Task<DivisionTree> LoadAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        var entries = new List<DivisionEntry>();
        await foreach (var row in context.Rows<DivisionRow>().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (rows.Read(row) is { } entry)
            {
                entries.Add(entry);
            }
        }

        var log = await context.Rows<DivisionChangeRow>().ToListAsync(cancellationToken);
        var history = new DivisionHistory(DivisionRuns.Build(entries)).Apply(log.Select(rows.Read).OfType<DivisionChange>());
        return new DivisionTree(history);
    }

    private sealed record Loaded(DivisionTree Tree, DivisionScopes Scopes, (int, long) Stamp);
}
