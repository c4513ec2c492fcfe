using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

/// <summary>Calls that ask for the same keys at once.</summary>
public sealed class SharedFetchTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_AskedForByManyAtOnce_AreEachFetchedOnce()
    {
        for (var round = 0; round < 300; round++)
        {
            await using var homes = new CachedHomes(async (_, token) => await Task.Delay(Random.Shared.Next(3), token));
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(caller => Task.Run(
                () => homes.AskAsync([.. Enumerable.Range(caller % 5, 8).Select(code => $"{code:00}")], Stop), Stop)));

            Assert.All(answers, (answer, caller) => Assert.Equal(Enumerable.Range(caller % 5, 8).Select(code => $"{code:00}"), answer));
            Assert.Equal(Enumerable.Range(0, 12).Select(code => $"{code:00}"), homes.Statements.SelectMany(keys => keys).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Batch_AskedForByManyAtOnce_IsOneStatement()
    {
        string[] batch = [.. Enumerable.Range(0, 200).Select(code => $"{code:000}")];
        for (var round = 0; round < 500; round++)
        {
            await using var homes = new CachedHomes();
            using var together = new Barrier(4);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    together.SignalAndWait(Stop);
                    return homes.AskAsync(batch, Stop);
                },
                Stop,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            Assert.Single(homes.Statements);
        }
    }

    [Fact]
    public async Task Caller_ThatGivesUp_LeavesTheOthersTheirAnswers()
    {
        var begun = new TaskCompletionSource();
        var statements = 0;
        await using var homes = new CachedHomes(async (_, token) =>
        {
            if (Interlocked.Increment(ref statements) == 1)
            {
                begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            }
        });
        using var impatient = new CancellationTokenSource();
        var first = homes.AskAsync(["a", "b"], impatient.Token);
        await begun.Task;
        var others = Enumerable.Range(0, 10).Select(_ => homes.FindAsync("a", "b", "c")).ToList();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.All(await Task.WhenAll(others), answer => Assert.Equal(["a", "b", "c"], answer));

        // One of them read "c", which nobody had asked for, and one or two what was given up.
        Assert.InRange(homes.Statements.Count, 3, 4);
    }

    [Fact]
    public async Task Caller_ThatWaitsForAnother_MayGiveUpAlone()
    {
        var answer = new TaskCompletionSource();
        await using var homes = new CachedHomes((_, _) => answer.Task);
        var first = homes.FindAsync("a");
        using var impatient = new CancellationTokenSource();
        var second = homes.AskAsync(["a"], impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        answer.SetResult();
        Assert.Equal(["a"], await first);
    }

    [Fact]
    public async Task Fault_OfTheRegistry_IsEverybodysAndIsNotRemembered()
    {
        var down = true;
        var answer = new TaskCompletionSource();
        await using var homes = new CachedHomes(async (_, _) =>
        {
            await answer.Task;
            if (down)
            {
                throw new RegistryUnavailableException(RegistryName.Burial, "down", retryable: true);
            }
        });
        var callers = Enumerable.Range(0, 5).Select(_ => homes.FindAsync("a")).ToList();
        answer.SetResult();

        foreach (var caller in callers)
        {
            Assert.True((await Assert.ThrowsAsync<RegistryUnavailableException>(() => caller)).Retryable);
        }

        Assert.Single(homes.Statements);
        down = false;
        Assert.Equal(["a"], await homes.FindAsync("a"));
    }

    [Fact]
    public async Task Key_ThatChangesWhileItIsFetched_IsFetchedAgainForWhoAskedLaterAndNextTime()
    {
        var answers = new Queue<TaskCompletionSource>([new(), new()]);
        var (first, second) = (answers.First(), answers.Last());
        await using var homes = new CachedHomes((_, _) => answers.TryDequeue(out var next) ? next.Task : Task.CompletedTask);
        var early = homes.FindAsync("a");
        homes.Now += TimeSpan.FromSeconds(2);
        homes.Changes["a"] = homes.Now;
        homes.Now += TimeSpan.FromSeconds(1);
        var late = homes.FindAsync("a");
        first.SetResult();
        await early;
        Assert.False(late.IsCompleted);

        second.SetResult();
        Assert.Equal(["a"], await late);
        await homes.FindAsync("a");
        Assert.Equal(2, homes.Statements.Count);
    }
}
