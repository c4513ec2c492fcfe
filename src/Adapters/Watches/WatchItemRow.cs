using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A look-up of a list. Whom it is about is sealed.</summary>
internal sealed class WatchItemRow
{
    public const string Table = "hub_watch_item";

    /// <summary>Room for what is asked: four texts of 100 characters, however they are written.</summary>
    public const int LongestAsked = 6_000;

    public required string WatchId { get; set; }

    public required string ItemId { get; set; }

    public required byte[] Asked { get; set; }

    public string? Outcome { get; set; }

    public long Version { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<WatchItemRow> item)
    {
        item.ToTable(Table).HasKey(row => new { row.WatchId, row.ItemId });
        item.Property(row => row.WatchId).HasColumnName("watch_id").HasMaxLength(32);
        item.Property(row => row.ItemId).HasColumnName("item_id").HasMaxLength(64);
        item.Property(row => row.Asked).HasColumnName("asked").HasMaxLength(LongestAsked);
        item.Property(row => row.Outcome).HasColumnName("outcome").HasMaxLength(100);
        item.Property(row => row.Version).HasColumnName("version");
        item.HasOne<WatchRow>().WithMany().HasForeignKey(row => row.WatchId).OnDelete(DeleteBehavior.Cascade);
    }
}
