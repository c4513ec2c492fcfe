using System.Runtime;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Reads the divisions from the year-end tables and the change log of the registry.</summary>
internal sealed class DivisionSource(RegistryDatabase database) : IDivisionSource
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public Task<DivisionStamp> StampAsync(CancellationToken cancellationToken) => database.FetchAsync(
        async (context, token) =>
        {
            var log = context.Rows<DivisionChangeRow>();
            return new DivisionStamp(await log.CountAsync(token), await log.MaxAsync(row => (long?)row.RowId, token) ?? 0);
        },
        cancellationToken);

    public Task<DivisionTree> ReadAsync(DivisionStamp stamp, CancellationToken cancellationToken) => database.ReadAsync(LoadAsync, Patience, cancellationToken);

    /// <remarks>It is the most that the process ever lets go at once, in pieces so large that the collector would leave their memory with the process for good.</remarks>
    public void GiveBack()
    {
        GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task<DivisionTree> LoadAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        // It remembers each text once, and is done with when the tree is.
        var rows = new DivisionRows(database.Profile);
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
}
