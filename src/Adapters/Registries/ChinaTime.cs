namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Time as the registries keep it: China Standard Time, UTC+08:00, without daylight saving.</summary>
public static class ChinaTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>Now, with the offset of the registries.</summary>
    public static DateTimeOffset Now(this TimeProvider clock) => At(clock.GetUtcNow());

    /// <summary>An instant, with the offset of the registries.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>The day it is in China.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.Now().DateTime);
}
