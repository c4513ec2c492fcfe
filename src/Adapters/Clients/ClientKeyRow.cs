using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>An API key, of which only the hash is kept.</summary>
internal sealed class ClientKeyRow
{
    public const string Table = "hub_client_key";

    /// <summary>Name of the key, which says nothing about it.</summary>
    public required string Id { get; set; }

    public required string ClientId { get; set; }

    /// <summary>SHA-256 of the key. It is long and random, so nothing slower is needed.</summary>
    public required byte[] Hash { get; set; }

    public DateTimeOffset Created { get; set; }

    public DateTimeOffset? Expires { get; set; }

    public DateTimeOffset? Revoked { get; set; }

    public string? Note { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<ClientKeyRow> key)
    {
        key.ToTable(Table).HasKey(row => row.Id);
        key.Property(row => row.Id).HasColumnName("id").HasMaxLength(16);
        key.Property(row => row.ClientId).HasColumnName("client_id").HasMaxLength(60);
        key.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(32);
        key.Property(row => row.Created).HasColumnName("created");
        key.Property(row => row.Expires).HasColumnName("expires");
        key.Property(row => row.Revoked).HasColumnName("revoked");
        key.Property(row => row.Note).HasColumnName("note").HasMaxLength(200);
        key.HasAlternateKey(row => row.Hash);
        key.HasIndex(row => row.ClientId);
        key.HasOne<ClientRow>().WithMany().HasForeignKey(row => row.ClientId).OnDelete(DeleteBehavior.Restrict);
    }
}
