using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>How the funeral homes write days and times.</summary>
internal static class BurialTexts
{
    /// <summary><c>yyyy-MM-dd</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm</c>.</summary>
    public static string Minute(DateTime time) => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary><c>yyyy-MM-dd HH:mm:ss</c>.</summary>
    public static string Second(DateTime time) => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
