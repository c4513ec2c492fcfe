using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>A client, as the hub's database keeps it. Scopes and purposes stand in one text each, with blanks between them.</summary>
internal sealed class ClientRow
{
    public const string Table = "hub_client";

    public required string Id { get; set; }

    public required string Agency { get; set; }

    public string? Contact { get; set; }

    public required string Scopes { get; set; }

    public required string Purposes { get; set; }

    public string? Division { get; set; }

    public long Burst { get; set; }

    public long PerSecond { get; set; }

    public long PerDay { get; set; }

    public long SubjectsPerDay { get; set; }

    public DateTimeOffset ValidFrom { get; set; }

    public DateTimeOffset? ValidTo { get; set; }

    public bool IsSandbox { get; set; }

    /// <summary>The client.</summary>
    public Client Read() => new(
        Id, Agency, Contact, Names(Scopes), Names(Purposes), Division, new(Burst, PerSecond, PerDay, SubjectsPerDay), ValidFrom, ValidTo, IsSandbox);

    /// <summary>Takes everything but the name from the client.</summary>
    public void Write(Client client)
    {
        (Agency, Contact, Division, IsSandbox) = (client.Agency, client.Contact, client.Division, client.IsSandbox);
        (Scopes, Purposes) = (Text(client.Scopes), Text(client.Purposes));
        (Burst, PerSecond, PerDay, SubjectsPerDay) = client.Quota;
        (ValidFrom, ValidTo) = (client.ValidFrom.ToUniversalTime(), client.ValidTo?.ToUniversalTime());
    }

    /// <summary>The row of a client.</summary>
    public static ClientRow Of(Client client)
    {
        var row = new ClientRow { Id = client.Id, Agency = client.Agency, Scopes = "", Purposes = "" };
        row.Write(client);
        return row;
    }

    /// <summary>Where it is kept.</summary>
    public static void Place(EntityTypeBuilder<ClientRow> client)
    {
        client.ToTable(Table).HasKey(row => row.Id);
        client.Property(row => row.Id).HasColumnName("id").HasMaxLength(60);
        client.Property(row => row.Agency).HasColumnName("agency").HasMaxLength(200);
        client.Property(row => row.Contact).HasColumnName("contact").HasMaxLength(200);

        // Two who change what a client may see at once: the second is told.
        client.Property(row => row.Scopes).HasColumnName("scopes").HasMaxLength(1000).IsConcurrencyToken();
        client.Property(row => row.Purposes).HasColumnName("purposes").HasMaxLength(2000).IsConcurrencyToken();
        client.Property(row => row.Division).HasColumnName("division").HasMaxLength(12);
        client.Property(row => row.Burst).HasColumnName("burst");
        client.Property(row => row.PerSecond).HasColumnName("per_second");
        client.Property(row => row.PerDay).HasColumnName("per_day");
        client.Property(row => row.SubjectsPerDay).HasColumnName("subjects_per_day");
        client.Property(row => row.ValidFrom).HasColumnName("valid_from");
        client.Property(row => row.ValidTo).HasColumnName("valid_to");
        client.Property(row => row.IsSandbox).HasColumnName("is_sandbox");
    }

    private static FrozenSet<string> Names(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static string Text(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));
}
