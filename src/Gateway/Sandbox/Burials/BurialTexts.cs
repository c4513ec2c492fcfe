using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>How the funeral homes write days and times.</summary>
internal static class BurialTexts
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Age in full years.</summary>
    public static string Age(DateOnly birth, DateOnly death)
    {
        var years = death.Year - birth.Year;
        return (death < birth.AddYears(years) ? years - 1 : years).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary><c>yyyy-MM-dd HH:mm</c>.</summary>
    public static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static string Second(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
