namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>Days in China as the scripts count them: since 1970.</summary>
internal static class QuotaDay
{
    private const long Length = 86_400;
    private const long Offset = 28_800;

    public static long Of(DateTimeOffset instant) => (instant.ToUnixTimeSeconds() + Offset) / Length;

    /// <summary>Time until the next one.</summary>
    public static TimeSpan Left(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(((Of(instant) + 1) * Length) - Offset) - instant;
}
