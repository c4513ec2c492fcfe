using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A change that is to be told. Times are milliseconds since 1970, which every engine compares alike.</summary>
internal sealed class WatchEventRow
{
    public const string Table = "hub_watch_event";

    public required string Id { get; set; }

    public required string WatchId { get; set; }

    public required string ItemId { get; set; }

    public long Created { get; set; }

    public long NextTry { get; set; }

    public int Attempts { get; set; }

    public bool GivenUp { get; set; }

    public byte[]? Body { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<WatchEventRow> told)
    {
        told.ToTable(Table).HasKey(row => row.Id);
        told.Property(row => row.Id).HasColumnName("id").HasMaxLength(32);
        told.Property(row => row.WatchId).HasColumnName("watch_id").HasMaxLength(32);
        told.Property(row => row.ItemId).HasColumnName("item_id").HasMaxLength(64);
        told.Property(row => row.Created).HasColumnName("created");
        told.Property(row => row.NextTry).HasColumnName("next_try");
        told.Property(row => row.Attempts).HasColumnName("attempts");
        told.Property(row => row.GivenUp).HasColumnName("given_up");
        told.Property(row => row.Body).HasColumnName("body").HasMaxLength(8000);
        told.HasIndex(row => new { row.GivenUp, row.NextTry });
        told.HasIndex(row => new { row.WatchId, row.ItemId });
        told.HasOne<WatchItemRow>().WithMany().HasForeignKey(row => new { row.WatchId, row.ItemId }).OnDelete(DeleteBehavior.Cascade);
    }
}
