using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Watches;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>One piece of work in the hub's own database. A table is made by a migration and placed here; a test compares both.</summary>
internal sealed class HubContext(DbContextOptions<HubContext> options) : DbContext(options)
{
    /// <summary>Table that keeps which migrations were applied.</summary>
    public const string MigrationsTable = "hub_migration";

    public DbSet<ClientRow> Clients => Set<ClientRow>();

    public DbSet<ClientKeyRow> Keys => Set<ClientKeyRow>();

    public DbSet<WatchRow> Watches => Set<WatchRow>();

    public DbSet<WatchItemRow> WatchItems => Set<WatchItemRow>();

    public DbSet<WatchEventRow> WatchEvents => Set<WatchEventRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder
        .Entity<ClientRow>(ClientRow.Place)
        .Entity<ClientKeyRow>(ClientKeyRow.Place)
        .Entity<WatchRow>(WatchRow.Place)
        .Entity<WatchItemRow>(WatchItemRow.Place)
        .Entity<WatchEventRow>(WatchEventRow.Place);
}
