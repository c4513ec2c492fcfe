using System.Globalization;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>ISO 8601 calendar date.</summary>
internal sealed class DateScalar : TextScalar<DateOnly>
{
    public DateScalar() => (Name, Description) = ("Date", "ISO 8601 calendar date, local to China: 2005-05-20.");

    protected override DateOnly Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year >= 1000
            ? date
            : throw new BadInputException("A Date is a real day written as yyyy-MM-dd.");

    protected override string Write(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
