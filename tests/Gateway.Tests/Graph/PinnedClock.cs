namespace CivilAffairsGraph.Gateway.Tests.Graph;

/// <summary>A clock that stands still, so that answers and documentation do not change with the day they are run on.</summary>
internal sealed class PinnedClock : TimeProvider
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 4, 0, 0, TimeSpan.Zero);
}
