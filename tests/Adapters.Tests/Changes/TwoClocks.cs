namespace CivilAffairsGraph.Adapters.Tests.Changes;

/// <summary>A clock and a counter that a test moves.</summary>
internal sealed class TwoClocks(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public TimeSpan Counter { get; set; } = TimeSpan.FromHours(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Pass(double seconds) => (Now, Counter) = (Now.AddSeconds(seconds), Counter + TimeSpan.FromSeconds(seconds));

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Counter.Ticks;
}
