using System.Globalization;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Scalars;

/// <summary>ISO 8601 instant with offset.</summary>
internal sealed class DateTimeScalar : TextScalar<DateTimeOffset>
{
    public DateTimeScalar() => (Name, Description) = ("DateTime", "ISO 8601 instant with offset; registries keep local time, +08:00.");

    protected override DateTimeOffset Read(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? instant
            : throw new BadInputException("A DateTime is written as yyyy-MM-ddTHH:mm:ss+08:00.");

    protected override string Write(DateTimeOffset value) => value.ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
