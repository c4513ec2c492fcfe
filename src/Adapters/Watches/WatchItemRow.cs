using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A person of a list. Number and name are sealed.</summary>
internal sealed class WatchItemRow
{
    public const string Table = "hub_watch_item";

    public required string WatchId { get; set; }

    public required string ItemId { get; set; }

    public required string Lookup { get; set; }

    public required byte[] Person { get; set; }

    public long Subject { get; set; }

    public string? Verdict { get; set; }

    public long Version { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<WatchItemRow> item)
    {
        item.ToTable(Table).HasKey(row => new { row.WatchId, row.ItemId });
        item.Property(row => row.WatchId).HasColumnName("watch_id").HasMaxLength(32);
        item.Property(row => row.ItemId).HasColumnName("item_id").HasMaxLength(64);
        item.Property(row => row.Lookup).HasColumnName("lookup").HasMaxLength(40);
        item.Property(row => row.Person).HasColumnName("person").HasMaxLength(1000);
        item.Property(row => row.Subject).HasColumnName("subject");
        item.Property(row => row.Verdict).HasColumnName("verdict").HasMaxLength(40);
        item.Property(row => row.Version).HasColumnName("version");
        item.HasIndex(row => row.Subject);
        item.HasOne<WatchRow>().WithMany().HasForeignKey(row => row.WatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
