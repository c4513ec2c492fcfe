using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

public sealed class ShortMemoryTests : TimeProvider
{
    private static readonly TimeSpan Life = TimeSpan.FromMilliseconds(500);

    private TimeSpan now = TimeSpan.FromHours(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public override long GetTimestamp() => now.Ticks;

    [Fact]
    public async Task Answer_OfASlowReading_ServesOnlyWhoAskedSoonAfterItBegan()
    {
        var readings = new List<TaskCompletionSource<int>>();
        var memory = new ShortMemory<string, int>(_ => Begin(readings), Life, 10, this);

        var first = memory.AskAsync("a", None).AsTask();
        now += Life - TimeSpan.FromMilliseconds(1);
        var joined = memory.AskAsync("a", None).AsTask();
        now += TimeSpan.FromMilliseconds(1);
        var late = memory.AskAsync("a", None).AsTask();
        Assert.Equal(2, readings.Count);
        readings[1].SetResult(2);
        readings[0].SetResult(1);

        int[] answers = await Task.WhenAll(first, joined, late);
        Assert.Equal([1, 1, 2], answers);
        Assert.Equal(2, await memory.AskAsync("a", None));
    }

    [Fact]
    public async Task Reading_WhoseFirstAskerLeft_ServesTheOthers()
    {
        var readings = new List<TaskCompletionSource<int>>();
        var memory = new ShortMemory<string, int>(_ => Begin(readings), Life, 10, this);
        using var leaving = new CancellationTokenSource();

        var first = memory.AskAsync("a", leaving.Token).AsTask();
        var other = memory.AskAsync("a", None).AsTask();
        await leaving.CancelAsync();
        readings.Single().SetResult(1);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal(1, await other);
    }

    [Fact]
    public async Task Memory_OfManyKeys_StaysBounded()
    {
        var memory = new ShortMemory<int, int>(Task.FromResult, Life, 100, this);
        for (var key = 0; key < 10_000; key++)
        {
            Assert.Equal(key, await memory.AskAsync(key, None));
            Assert.InRange(memory.Count, 0, 100);
        }
    }

    private static Task<int> Begin(List<TaskCompletionSource<int>> readings)
    {
        readings.Add(new());
        return readings[^1].Task;
    }
}
