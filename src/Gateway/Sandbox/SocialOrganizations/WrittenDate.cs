using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>A date in one of the ways the registry writes it.</summary>
/// <param name="Text">What the column holds; empty for none.</param>
/// <param name="Known">What it tells: <c>yyyy-MM-dd</c>, <c>yyyy-MM</c>, or null.</param>
internal sealed record WrittenDate(string Text, string? Known)
{
    /// <summary>A day written in full, or nothing.</summary>
    public WrittenDate(DateOnly? day)
        : this(Format(day, "yyyy-MM-dd"), day is null ? null : Format(day, "yyyy-MM-dd"))
    {
    }

    /// <summary>Nothing.</summary>
    public static WrittenDate Empty { get; } = new((DateOnly?)null);

    /// <summary><c>19960508</c>.</summary>
    public static WrittenDate Compact(DateOnly day) => new(Format(day, "yyyyMMdd"), Format(day, "yyyy-MM-dd"));

    /// <summary><c>1996.5</c>: no day.</summary>
    public static WrittenDate Dotted(DateOnly day) => new(Format(day, "yyyy.M"), Format(day, "yyyy-MM"));

    /// <summary><c>1996-05-00</c>: no day.</summary>
    public static WrittenDate DayZero(DateOnly day) => new($"{Format(day, "yyyy-MM")}-00", Format(day, "yyyy-MM"));

    private static string Format(DateOnly? day, string format) => day?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
