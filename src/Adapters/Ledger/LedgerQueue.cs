using System.Threading.Channels;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Entries that wait to be written, and who waits for them. Safe for many who give and one who takes.</summary>
/// <param name="clock">For how long is waited.</param>
internal sealed class LedgerQueue(TimeProvider clock)
{
    private const int MostEntriesInBatch = 1000;
    private const int MostWaiting = 10_000;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    /// <summary>Gives entries.</summary>
    /// <returns>Ends when they are written, or with why not; null where too many wait.</returns>
    public Task? Give(IReadOnlyList<LedgerEntry> entries)
    {
        var waiting = new Waiting(entries, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting) ? waiting.Written.Task : null;
    }

    /// <summary>Ends: nothing is taken any more.</summary>
    public void Complete() => queue.Writer.TryComplete();

    /// <summary>Waits for entries, or for the time given.</summary>
    /// <returns>False when it is complete and everything was taken.</returns>
    public Task<bool> WaitAsync(TimeSpan longest) => WithinAsync(longest, token => queue.Reader.WaitToReadAsync(token).AsTask());

    /// <summary>Waits for the time given, whatever comes in.</summary>
    /// <returns>False when it is complete and everything was taken.</returns>
    public Task<bool> PauseAsync(TimeSpan time) => WithinAsync(time, async token =>
    {
        await queue.Reader.Completion.WaitAsync(token);
        return false;
    });

    /// <summary>Takes what waits, up to a batch.</summary>
    public IReadOnlyList<Waiting> Take()
    {
        var (taken, entries) = (new List<Waiting>(), 0);
        while (entries < MostEntriesInBatch && queue.Reader.TryRead(out var waiting))
        {
            taken.Add(waiting);
            entries += waiting.Entries.Count;
        }

        return taken;
    }

    private async Task<bool> WithinAsync(TimeSpan longest, Func<CancellationToken, Task<bool>> wait)
    {
        using var time = new CancellationTokenSource(longest, clock);
        try
        {
            return await wait(time.Token);
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    /// <summary>Entries of one answer.</summary>
    /// <param name="Entries">The entries.</param>
    /// <param name="Written">Whoever waits for them.</param>
    public sealed record Waiting(IReadOnlyList<LedgerEntry> Entries, TaskCompletionSource Written);
}
