namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>The ledger's file on SQLite: its log is folded into it beside those who write, and one that takes its place is noticed.</summary>
public sealed class LedgerFileTests
{
    /// <summary>Where the header of a log says which time it was begun.</summary>
    private static readonly Range Begun = 16..24;

    [Fact]
    public async Task Log_ThatIsWrittenToAllTheTime_IsBegunAnewAndNeverTakenAway()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var clock = new JumpingClock();
        var writer = ledger.Open(clock: clock);
        await writer.RecordAsync(ledger.Entries(1));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await writer.RecordAsync(ledger.Entries(1));
            }
        })));

        var seen = new List<(long Length, string Begun)>();
        for (var patience = 0; seen.DistinctBy(log => log.Begun).Count() < 4 && patience < 1_000; patience++)
        {
            seen.Add(LogOf(ledger));
            clock.Jump(TimeSpan.FromSeconds(2));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();
        await writing;
        Assert.Equal(4, seen.DistinctBy(log => log.Begun).Count());
        Assert.Equal(seen.Select(log => log.Length).Order(), seen.Select(log => log.Length));
    }

    [Fact]
    public async Task Database_ReplacedByAnOldCopyWhileItIsOpen_IsNotWrittenTo()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var (file, older) = await ledger.CopyAsync();
        var writer = ledger.Open();
        await writer.RecordAsync(ledger.Entries(1));

        File.Move(older, file, overwrite: true);
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");

        await Assert.ThrowsAsync<Adapters.Ledger.LedgerUnavailableException>(() => writer.RecordAsync(ledger.Entries(1)));
        Assert.False(writer.IsAvailable);
    }

    [Fact]
    public async Task Database_ReplacedByAnOldCopyBeforeACheckpoint_GetsNeitherItNorEntries()
    {
        await using var ledger = await LedgerCase.CreateAsync();
        var (file, older) = await ledger.CopyAsync();
        var writer = ledger.Open(checkpointEvery: TimeSpan.FromSeconds(1));
        await writer.RecordAsync(ledger.Entries(1));
        File.Move(older, file, overwrite: true);
        File.Delete($"{file}-wal");
        File.Delete($"{file}-shm");
        var copy = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);

        for (var patience = 0; writer.IsAvailable && patience < 200; patience++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<Adapters.Ledger.LedgerUnavailableException>(() => writer.RecordAsync(ledger.Entries(1)));
        Assert.Equal(copy, await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken));
    }

    private static (long Length, string Begun) LogOf(LedgerCase ledger)
    {
        using var log = new FileStream($"{ledger.Options().FindFile()}-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[Begun.End.Value];
        log.ReadExactly(header);
        return (log.Length, Convert.ToHexString(header[Begun]));
    }

    private sealed class JumpingClock : TimeProvider
    {
        private long ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

        public void Jump(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
    }
}
