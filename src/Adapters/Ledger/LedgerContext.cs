using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>One piece of work in the ledger's database. A table is made by a migration and placed here; a test compares both.</summary>
internal sealed class LedgerContext(DbContextOptions<LedgerContext> options) : DbContext(options)
{
    public DbSet<LedgerEntryRow> Entries => Set<LedgerEntryRow>();

    public DbSet<LedgerBatchRow> Batches => Set<LedgerBatchRow>();

    public DbSet<LedgerCheckpointRow> Checkpoints => Set<LedgerCheckpointRow>();

    public DbSet<LedgerTruncationRow> Truncations => Set<LedgerTruncationRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .Entity<LedgerEntryRow>(LedgerEntryRow.Place)
        .Entity<LedgerBatchRow>(LedgerBatchRow.Place)
        .Entity<LedgerCheckpointRow>(LedgerCheckpointRow.Place)
        .Entity<LedgerTruncationRow>(LedgerTruncationRow.Place);
}
