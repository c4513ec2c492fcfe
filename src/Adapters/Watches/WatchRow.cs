using CivilAffairsGraph.Adapters.Clients;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>A list, as the hub's database keeps it.</summary>
internal sealed class WatchRow
{
    public const string Table = "hub_watch";

    public required string Id { get; set; }

    public required string ClientId { get; set; }

    public required string Address { get; set; }

    public required string Purpose { get; set; }

    public required string Case { get; set; }

    public DateTimeOffset Created { get; set; }

    /// <summary>The list.</summary>
    public Watch Read() => new(Id, ClientId, Address, Purpose, Case, Created);

    /// <summary>The row of a list.</summary>
    public static WatchRow Of(Watch watch) => new()
    {
        Id = watch.Id,
        ClientId = watch.ClientId,
        Address = watch.Address,
        Purpose = watch.Purpose,
        Case = watch.Case,
        Created = watch.Created.ToUniversalTime(),
    };

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<WatchRow> watch)
    {
        watch.ToTable(Table).HasKey(row => row.Id);
        watch.Property(row => row.Id).HasColumnName("id").HasMaxLength(32);
        watch.Property(row => row.ClientId).HasColumnName("client_id").HasMaxLength(60);
        watch.Property(row => row.Address).HasColumnName("address").HasMaxLength(500);
        watch.Property(row => row.Purpose).HasColumnName("purpose").HasMaxLength(60);
        watch.Property(row => row.Case).HasColumnName("case_number").HasMaxLength(64);
        watch.Property(row => row.Created).HasColumnName("created");
        watch.HasIndex(row => row.ClientId);
        watch.HasOne<ClientRow>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}
