using System.Data.Common;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;
using CivilAffairsGraph.Handwritten.Writing;

namespace CivilAffairsGraph.Handwritten.Marriages;

/// <summary>One event of the marriage registry.</summary>
internal sealed record MarriageEvent(
    long Row, JsonEncodedText Kind, DateOnly? On, string? CertificateNumber, string OfficeCode, string? OfficeName, string? Source, MarriageParty Husband, MarriageParty Wife)
{
    /// <summary>The columns that <see cref="Read"/> reads.</summary>
    public const string Columns = """
        "ROW_ID", "OP_TYPE", "OP_DATE", "CERT_NO", "DEPT_CODE", "DEPT_NAME", "DATA_SOURCE",
        "NAME_MAN", "CERT_TYPE_MAN", "CERT_NUM_MAN", "BIRTH_MAN", "NAME_WOMAN", "CERT_TYPE_WOMAN", "CERT_NUM_WOMAN", "BIRTH_WOMAN"
        """;

    /// <summary>Rows that are events: not voided, refused or left unfinished.</summary>
    public const string IsEvent = """coalesce("VALID_FLAG", 1) <> 0 AND coalesce("CHECK_CODE", '1') NOT IN ('2', '3')""";

    public static MarriageEvent Read(DbDataReader row, DateOnly today)
    {
        var man = MarriageParty.Read(row.Text(7), row.Text(8), row.Text(9), row.Day(10), today);
        var woman = MarriageParty.Read(row.Text(11), row.Text(12), row.Text(13), row.Day(14), today);
        var (husband, wife) = Swapped(man.Number?.IsMale, woman.Number?.IsMale) ? (woman, man) : (man, woman);
        var certificate = row.Text(3);
        return new MarriageEvent(
            row.GetInt64(0),
            CodeList.EventKinds.Name(row.Text(1)),
            row.Day(2),
            certificate is "" ? null : certificate,
            Filed.Office(row.Text(4)),
            Filed.Clean(row.Text(5)),
            row.Text(6),
            husband,
            wife);
    }

    /// <summary>The side that has the number, or null.</summary>
    public MarriageParty? SideOf(ResidentNumber person) => Husband.Number == person ? Husband : Wife.Number == person ? Wife : null;

    /// <summary>Kind, date, certificate; <paramref name="office"/> writes the office; then the parties.</summary>
    public void Write(Utf8JsonWriter json, Action<Utf8JsonWriter, MarriageEvent> office)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, Kind);
        json.WriteDate("registeredOn"u8, On);
        json.WriteString("certificateNumber"u8, CertificateNumber);
        json.WritePropertyName("office"u8);
        office(json, this);
        json.WriteStartArray("parties"u8);
        Write(json, "HUSBAND"u8, Husband);
        Write(json, "WIFE"u8, Wife);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A number says the sex: one that contradicts its side, and none that agrees, means that the sides are swapped.</summary>
    private static bool Swapped(bool? manIsMale, bool? womanIsMale) => (manIsMale == false || womanIsMale == true) && manIsMale != true && womanIsMale != false;

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<byte> role, MarriageParty party)
    {
        json.WriteStartObject();
        json.WriteString("role"u8, role);
        json.WriteString("name"u8, party.Name);
        json.WriteEndObject();
    }
}
