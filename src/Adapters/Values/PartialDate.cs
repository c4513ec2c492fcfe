using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CivilAffairsGraph.Adapters.Values;

/// <summary>A date whose day, or day and month, may be unknown: 1985, 1985-05, 1985-05-08. Ordered by its first possible day, shorter first.</summary>
/// <param name="Year">1000 to 9999.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">Day of the month, or null.</param>
public readonly record struct PartialDate(int Year, int? Month, int? Day) : IComparable<PartialDate>
{
    private static readonly string[] Formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>First day that it may mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Last day that it may mean.</summary>
    public DateOnly LastDay => new(Year, Month ?? 12, Day ?? DateTime.DaysInMonth(Year, Month ?? 12));

    /// <summary>A date of which all is known.</summary>
    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads the ISO text of a real date.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text?.Length is not (4 or 7 or 10) || !DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 1000)
        {
            return false;
        }

        date = new PartialDate(day.Year, text.Length >= 7 ? day.Month : null, text.Length == 10 ? day.Day : null);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => string.CompareOrdinal(ToString(), other.ToString());

    /// <summary>The ISO text.</summary>
    public override string ToString() => FirstDay.ToString(Formats[Day is not null ? 2 : Month is not null ? 1 : 0], CultureInfo.InvariantCulture);
}
