using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Finds entries.</summary>
public static class LedgerSearch
{
    /// <summary>The entries, newest first.</summary>
    public static async Task<IReadOnlyList<LedgerEntry>> FindAsync(LedgerOptions options, LedgerQuestion question, CancellationToken cancellationToken)
    {
        await using var context = new LedgerContext(options.ContextOptions<LedgerContext>([]));
        var entries = context.Entries.AsNoTracking();
        entries = question.Subject is { } subject ? entries.Where(entry => entry.Subject == subject) : entries;
        entries = question.Client is { } client ? entries.Where(entry => entry.Client == client) : entries;
        entries = question.From is { } from ? entries.Where(entry => string.Compare(entry.At, from) >= 0) : entries;
        entries = question.To is { } to ? entries.Where(entry => string.Compare(entry.At, to) < 0) : entries;
        var found = await entries.OrderByDescending(entry => entry.At).ThenByDescending(entry => entry.Number).Take(question.Most).ToListAsync(cancellationToken);
        return [.. found.Select(entry => entry.Read())];
    }
}
