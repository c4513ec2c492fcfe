using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Joins the chains of all replicas: where each of them stood. Checkpoints are a chain themselves.</summary>
internal sealed class LedgerCheckpointRow
{
    public const string Table = "ledger_checkpoint";

    /// <summary>Place among the checkpoints, from 1.</summary>
    public long Number { get; set; }

    public required string At { get; set; }

    /// <summary>A line for each chain, in the order of their names: chain, batches, entries, hash of the last batch.</summary>
    public required string Heads { get; set; }

    /// <summary>Hash of the checkpoint before; zeros for the first.</summary>
    public required string Previous { get; set; }

    /// <summary>Hash of all this.</summary>
    public required string Hash { get; set; }

    public required string KeyId { get; set; }

    /// <summary>Signature of the hash.</summary>
    public required string Signature { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<LedgerCheckpointRow> checkpoint)
    {
        checkpoint.ToTable(Table).HasKey(row => row.Number);
        checkpoint.Property(row => row.Number).HasColumnName("number").ValueGeneratedNever();
        checkpoint.Property(row => row.At).HasColumnName("at").HasMaxLength(24);
        checkpoint.Property(row => row.Heads).HasColumnName("heads");
        checkpoint.Property(row => row.Previous).HasColumnName("previous").HasMaxLength(64);
        checkpoint.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        checkpoint.Property(row => row.KeyId).HasColumnName("key_id").HasMaxLength(64);
        checkpoint.Property(row => row.Signature).HasColumnName("signature").HasMaxLength(200);
    }
}
