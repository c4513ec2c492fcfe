using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Organizations;

/// <summary>A social organization.</summary>
internal sealed record Organization(long Row, string Key, string Name, string? CreditCode, JsonEncodedText Kind, JsonEncodedText Status, string? Division, DateOnly? RegisteredOn)
{
    /// <summary>The columns that <see cref="Read"/> reads, of <c>SOM_ORGAN o</c>.</summary>
    public const string Columns = """
        o."ROW_ID", o."sorgId", o."cnName", o."uscCode", o."sorgType", o."sorgStatus", o."morgArea", o."regDate"
        """;

    /// <summary>Reads the columns that begin at <paramref name="from"/>.</summary>
    public static Organization Read(DbDataReader row, int from = 0)
    {
        var number = row.GetInt64(from);
        var key = Filed.Clean(row.Text(from + 1)) ?? number.ToString(CultureInfo.InvariantCulture);
        return new Organization(
            number,
            key,
            Filed.Clean(row.Text(from + 2)) ?? key,
            Reading.CreditCode.Read(row.Text(from + 3)),
            CodeList.OrganizationKinds.Name(row.Text(from + 4)),
            CodeList.OrganizationStatuses.Name(row.Text(from + 5)),
            Filed.Division(row.Text(from + 6)),
            FiledDate.Read(row.Text(from + 7))?.FirstDay);
    }
}
