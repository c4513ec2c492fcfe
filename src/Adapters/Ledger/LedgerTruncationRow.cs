using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Says that the entries of a chain's first batches were removed on purpose. The batches stay, so that the chain is still whole.</summary>
internal sealed class LedgerTruncationRow
{
    public const string Table = "ledger_truncation";

    public required string Chain { get; set; }

    /// <summary>The last batch whose entries are gone.</summary>
    public long Batch { get; set; }

    /// <summary>Hash of that batch.</summary>
    public required string BatchHash { get; set; }

    /// <summary>Every entry that is gone is older.</summary>
    public required string Before { get; set; }

    public required string At { get; set; }

    /// <summary>Hash of all this.</summary>
    public required string Hash { get; set; }

    public required string KeyId { get; set; }

    /// <summary>Signature of the hash.</summary>
    public required string Signature { get; set; }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<LedgerTruncationRow> truncation)
    {
        truncation.ToTable(Table).HasKey(row => new { row.Chain, row.Batch });
        truncation.Property(row => row.Chain).HasColumnName("chain").HasMaxLength(60);
        truncation.Property(row => row.Batch).HasColumnName("batch").ValueGeneratedNever();
        truncation.Property(row => row.BatchHash).HasColumnName("batch_hash").HasMaxLength(64);
        truncation.Property(row => row.Before).HasColumnName("before").HasMaxLength(24);
        truncation.Property(row => row.At).HasColumnName("at").HasMaxLength(24);
        truncation.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        truncation.Property(row => row.KeyId).HasColumnName("key_id").HasMaxLength(64);
        truncation.Property(row => row.Signature).HasColumnName("signature").HasMaxLength(200);
    }
}
