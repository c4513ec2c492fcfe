namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class SteppedTime : TimeProvider
{
    private DateTimeOffset now = new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);

    public void Step(TimeSpan time) => now += time;

    public override DateTimeOffset GetUtcNow() => now;
}
