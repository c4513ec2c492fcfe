using System.Data.Common;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Burials;

/// <summary>One record of a funeral home, as far as it says who died and whether the cremation is done.</summary>
internal sealed record BurialRecord(long Row, string? Name, ResidentNumber? Number, bool FifteenDigits, bool Cremated) : IFiledPerson
{
    /// <summary>The columns that <see cref="Read"/> reads, of <c>FIS_DEAD d</c>.</summary>
    public const string Columns = """
        d."ROW_ID", d."IF_NAMELESS", d."NAME", d."SEX", d."ID_CARD", d."BIRTHDAY", d."STATUS"
        """;

    /// <summary>How many columns they are.</summary>
    public const int ColumnCount = 7;

    private const string Nameless = "1";
    private const string Done = "2";

    public static BurialRecord Read(DbDataReader row, DateOnly today)
    {
        var number = ResidentNumber.Read(row.Text(4), today, out var fifteen);
        var agrees = number is { } read && Agrees(read, Filed.Code(row.Text(3)), FiledDate.Read(row.Text(5)));
        var name = row.Text(2);
        return new BurialRecord(
            row.GetInt64(0),
            Filed.Code(row.Text(1)) == Nameless || name?.Trim() == "无名氏" ? null : Filed.Clean(name),
            agrees ? number : null,
            fifteen,
            Filed.Code(row.Text(6)) == Done);
    }

    /// <summary>A number that contradicts the sex or the birth date beside it is someone else's: often the applicant's.</summary>
    private static bool Agrees(ResidentNumber number, string sex, PartialDate? born) =>
        (sex switch { "1" or "男" => number.IsMale, "2" or "女" => !number.IsMale, _ => true })
        && (born is not { } filed || (number.BirthDate >= filed.FirstDay && number.BirthDate <= filed.LastDay));
}
