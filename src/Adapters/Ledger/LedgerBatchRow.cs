using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Entries that were written together: what binds them to each other and to all before them.</summary>
internal sealed class LedgerBatchRow
{
    public const string Table = "ledger_batch";

    public required string Chain { get; set; }

    /// <summary>Place in the chain, from 1.</summary>
    public long Number { get; set; }

    /// <summary>Number of the first entry, from 1.</summary>
    public long First { get; set; }

    /// <summary>How many entries.</summary>
    public int Count { get; set; }

    public required string At { get; set; }

    /// <summary>Root of the Merkle tree over the entries.</summary>
    public required string Root { get; set; }

    /// <summary>Hash of the batch before; zeros for the first.</summary>
    public required string Previous { get; set; }

    /// <summary>Hash of all this.</summary>
    public required string Hash { get; set; }

    public required string KeyId { get; set; }

    /// <summary>Signature of the hash.</summary>
    public required string Signature { get; set; }

    /// <summary>Entries of the chain up to the end of this batch.</summary>
    public long Entries => First + Count - 1;

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<LedgerBatchRow> batch)
    {
        batch.ToTable(Table).HasKey(row => new { row.Chain, row.Number });
        batch.Ignore(row => row.Entries);
        batch.Property(row => row.Chain).HasColumnName("chain").HasMaxLength(60);
        batch.Property(row => row.Number).HasColumnName("number").ValueGeneratedNever();
        batch.Property(row => row.First).HasColumnName("first");
        batch.Property(row => row.Count).HasColumnName("count");
        batch.Property(row => row.At).HasColumnName("at").HasMaxLength(24);
        batch.Property(row => row.Root).HasColumnName("root").HasMaxLength(64);
        batch.Property(row => row.Previous).HasColumnName("previous").HasMaxLength(64);
        batch.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        batch.Property(row => row.KeyId).HasColumnName("key_id").HasMaxLength(64);
        batch.Property(row => row.Signature).HasColumnName("signature").HasMaxLength(200);
    }
}
