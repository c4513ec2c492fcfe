using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>The heads of all chains, as a checkpoint writes them.</summary>
internal static class LedgerHeads
{
    /// <summary>A line for each chain, in the order of their names.</summary>
    public static async Task<string> ReadAsync(LedgerContext context, CancellationToken cancellationToken)
    {
        var ends = context.Batches.GroupBy(batch => batch.Chain).Select(batches => new { Chain = batches.Key, Number = batches.Max(batch => batch.Number) });
        var last = await context.Batches.AsNoTracking()
            .Join(ends, batch => new { batch.Chain, batch.Number }, end => end, (batch, _) => batch)
            .ToListAsync(cancellationToken);
        return string.Join('\n', last.OrderBy(batch => batch.Chain, StringComparer.Ordinal).Select(batch => Line(batch.Chain, batch.Number, batch.Entries, batch.Hash)));
    }

    /// <summary>What the lines of a checkpoint say; null where they are not written as such.</summary>
    public static IReadOnlyList<(string Chain, long Batch, long Entries, string Hash)>? Parse(string heads)
    {
        var lines = new List<(string, long, long, string)>();
        foreach (var line in heads.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Split(' ') is not [var chain, var batch, var entries, var hash]
                || !long.TryParse(batch, CultureInfo.InvariantCulture, out var number)
                || !long.TryParse(entries, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            lines.Add((chain, number, count, hash));
        }

        return lines;
    }

    private static string Line(string chain, long batch, long entries, string hash) => string.Create(CultureInfo.InvariantCulture, $"{chain} {batch} {entries} {hash}");
}
