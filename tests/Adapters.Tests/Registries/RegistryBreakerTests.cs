using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Tests.Registries;

public sealed class RegistryBreakerTests : TimeProvider
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(5);

    private readonly RegistryBreaker breaker;
    private TimeSpan now = TimeSpan.FromHours(1);

    public RegistryBreakerTests() => breaker = new(faults: 3, Pause, this);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now.Ticks;

    [Fact]
    public void Breaker_AfterFaultsInARow_OpensAndLetsOneThroughAfterThePause()
    {
        Assert.Equal([false, false, true], [breaker.Failed(), breaker.Failed(), breaker.Failed()]);
        Assert.False(breaker.TryPass(Time, out _));

        now += Pause;
        Assert.True(breaker.TryPass(Time, out var tries) && tries);
        now += Pause;
        Assert.False(breaker.TryPass(Time, out _));
        now += Time;
        Assert.True(breaker.TryPass(Time, out _), "the one that tries never came back");
    }

    [Fact]
    public void Breaker_WithAnAnswerBetweenFaults_StaysClosed()
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.False(breaker.Failed() || breaker.Failed() || breaker.Answered());
        }

        Assert.True(breaker.TryPass(Time, out var tries));
        Assert.False(tries);
    }

    [Fact]
    public void Breaker_Open_ClosesWithAnyAnswer()
    {
        Open();
        Assert.True(breaker.Answered());
        Assert.True(breaker.TryPass(Time, out var tries) && !tries);
        Assert.False(breaker.Answered());
    }

    [Fact]
    public void Try_ThatFails_KeepsItOpenForAnotherPause()
    {
        Open();
        now += Pause;
        Assert.True(breaker.TryPass(Time, out _));
        Assert.False(breaker.Failed());
        Assert.False(breaker.TryPass(Time, out _));
        now += Pause;
        Assert.True(breaker.TryPass(Time, out _));
    }

    [Fact]
    public void Try_ThatIsGivenUp_LeavesItToTheNext()
    {
        Open();
        now += Pause;
        Assert.True(breaker.TryPass(Time, out _));
        breaker.GaveUp();
        Assert.True(breaker.IsOpen && breaker.TryPass(Time, out var tries) && tries);
    }

    private void Open()
    {
        while (!breaker.Failed())
        {
        }
    }
}
