namespace CivilAffairsGraph.Gateway.Sandbox.Databases;

/// <summary>When a generated row was changed last, so that the same row always says the same.</summary>
internal static class ChangeStamp
{
    /// <summary>Office hours, in seconds.</summary>
    private const int Opening = 8 * 3600;
    private const int Open = 9 * 3600;

    /// <summary>A time of the day, never in the future.</summary>
    /// <param name="day">The day of what the row tells; later days than sandboxes usually have are taken for their last one.</param>
    /// <param name="rowId">The row.</param>
    public static DateTime Of(DateOnly day, long rowId) =>
        (day > SandboxSettings.DefaultUntil ? SandboxSettings.DefaultUntil : day).ToDateTime(TimeOnly.MinValue).AddSeconds(Opening + (rowId % Open)).AddMilliseconds(rowId % 1000);
}
