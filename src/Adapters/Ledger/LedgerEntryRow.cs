using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>An entry, as the ledger's database keeps it. Everything in it is hashed as it stands.</summary>
internal sealed class LedgerEntryRow
{
    public const string Table = "ledger_entry";

    public required string Chain { get; set; }

    public long Number { get; set; }

    public required string Id { get; set; }

    public required string At { get; set; }

    public required string Client { get; set; }

    public required string Purpose { get; set; }

    public required string Case { get; set; }

    public required string Subject { get; set; }

    public required string Fields { get; set; }

    public required string Sources { get; set; }

    public required string Operation { get; set; }

    public required string Result { get; set; }

    /// <summary>Leaf of the entry in the tree of its batch.</summary>
    public required string Hash { get; set; }

    /// <summary>The row of an entry.</summary>
    public static LedgerEntryRow Of(string chain, long number, LedgerEntry entry)
    {
        var row = new LedgerEntryRow
        {
            Chain = chain,
            Number = number,
            Id = entry.Id,
            At = entry.At,
            Client = entry.Client,
            Purpose = entry.Purpose,
            Case = entry.Case,
            Subject = entry.Subject,
            Fields = entry.Fields,
            Sources = entry.Sources,
            Operation = entry.Operation,
            Result = entry.Result,
            Hash = "",
        };
        row.Hash = LedgerHashes.Text(LedgerHashes.Leaf(row));
        return row;
    }

    /// <summary>The entry.</summary>
    public LedgerEntry Read() => new(Id, At, Client, Purpose, Case, Subject, Fields, Sources, Operation, Result);

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<LedgerEntryRow> entry)
    {
        entry.ToTable(Table).HasKey(row => new { row.Chain, row.Number });
        entry.Property(row => row.Chain).HasColumnName("chain").HasMaxLength(60);
        entry.Property(row => row.Number).HasColumnName("number").ValueGeneratedNever();
        entry.Property(row => row.Id).HasColumnName("id").HasMaxLength(32).IsRequired();
        entry.Property(row => row.At).HasColumnName("at").HasMaxLength(24);
        entry.Property(row => row.Client).HasColumnName("client").HasMaxLength(60);
        entry.Property(row => row.Purpose).HasColumnName("purpose").HasMaxLength(100);
        entry.Property(row => row.Case).HasColumnName("case_number").HasMaxLength(64);
        entry.Property(row => row.Subject).HasColumnName("subject").HasMaxLength(32);
        entry.Property(row => row.Fields).HasColumnName("fields");
        entry.Property(row => row.Sources).HasColumnName("sources").HasMaxLength(200);
        entry.Property(row => row.Operation).HasColumnName("operation").HasMaxLength(64);
        entry.Property(row => row.Result).HasColumnName("result").HasMaxLength(500);
        entry.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        entry.HasIndex(row => row.Id).HasDatabaseName($"IX_{Table}_id");
        entry.HasIndex(row => new { row.Subject, row.At }).HasDatabaseName($"IX_{Table}_subject");
        entry.HasIndex(row => new { row.Client, row.At }).HasDatabaseName($"IX_{Table}_client");
    }
}
