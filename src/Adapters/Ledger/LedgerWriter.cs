using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// Writes what many requests record together: while one batch is on its way to the disk, the next gathers. After a failure nothing is accepted until
/// a checkpoint could be written, which is tried every second.
/// </summary>
internal sealed class LedgerWriter : ILedger, ILedgerHeads, IAsyncDisposable
{
    private const int MostEntriesInBatch = 1000;
    private const int MostWaiting = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenHeads = TimeSpan.FromMilliseconds(50);

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly LedgerStore store;
    private readonly LedgerOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly Lazy<Task> work;
    private volatile LedgerUnavailableException? trouble;
    private DateTimeOffset joined;
    private bool unjoined;
    private bool kept = true;
    private bool unkept;
    private long keptAt;

    public LedgerWriter(LedgerStore store, LedgerOptions options, TimeProvider clock, ILogger<LedgerWriter> logger)
    {
        (this.store, this.options, this.clock, this.logger, joined) = (store, options, clock, logger, clock.GetUtcNow());
        work = new(() => Task.Run(WorkAsync));
    }

    /// <inheritdoc/>
    public bool IsAvailable => trouble is null;

    /// <inheritdoc/>
    public LedgerHead? Current { get; private set; }

    /// <inheritdoc/>
    public async Task PrepareAsync()
    {
        if (await TryAsync(async token => Current = await store.FindAsync(token) is { Batch: > 0 } head ? head : null) is { } failure)
        {
            Fail(failure);
        }

        _ = work.Value;
    }

    /// <inheritdoc/>
    public Task RecordAsync(IReadOnlyList<LedgerEntry> entries)
    {
        _ = work.Value;
        var waiting = new Waiting(entries, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return trouble is null && queue.Writer.TryWrite(waiting)
            ? waiting.Written.Task
            : Task.FromException(new LedgerUnavailableException("Disclosures cannot be recorded now.", trouble));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (work.IsValueCreated)
        {
            await work.Value;
        }

        await store.DisposeAsync();
    }

    private async Task WorkAsync()
    {
        while (await WaitAsync(trouble is not null ? Pause : unkept ? BetweenHeads : options.CheckpointEvery))
        {
            if (trouble is not null)
            {
                await RecoverAsync();
            }
            else if (Gathered() is { Count: > 0 } gathered)
            {
                await WriteAsync(gathered);
            }

            if (unkept && Stopwatch.GetElapsedTime(keptAt) >= BetweenHeads)
            {
                Keep();
            }

            if (clock.GetUtcNow() - joined >= options.CheckpointEvery)
            {
                await JoinAsync();
            }
        }

        Keep();
        await JoinAsync();
    }

    /// <summary>Waits until something is to be written, or for the time given.</summary>
    /// <returns>False at the end, when everything is written.</returns>
    private async ValueTask<bool> WaitAsync(TimeSpan longest)
    {
        using var time = new CancellationTokenSource(longest, clock);
        try
        {
            if (trouble is null)
            {
                return await queue.Reader.WaitToReadAsync(time.Token);
            }

            await queue.Reader.Completion.WaitAsync(time.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private List<Waiting> Gathered()
    {
        var (gathered, entries) = (new List<Waiting>(), 0);
        while (entries < MostEntriesInBatch && queue.Reader.TryRead(out var waiting))
        {
            gathered.Add(waiting);
            entries += waiting.Entries.Count;
        }

        return gathered;
    }

    private async Task WriteAsync(List<Waiting> gathered)
    {
        unjoined = true;
        if (await TryAsync(token => store.AppendAsync([.. gathered.SelectMany(waiting => waiting.Entries)], token)) is { } failure)
        {
            Fail(failure);
            gathered.ForEach(waiting => waiting.Written.TrySetException(failure));
            return;
        }

        Current = store.Head;
        unkept = true;
        gathered.ForEach(waiting => waiting.Written.TrySetResult());
    }

    /// <summary>A head that is some batches behind is still one: it is kept now and then, and what keeps it from being written is said, and holds up nobody.</summary>
    private void Keep()
    {
        (unkept, keptAt) = (false, Stopwatch.GetTimestamp());
        try
        {
            store.Keep();
            kept = true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (kept)
            {
                logger.LedgerHeadNotKept(failure.GetType().Name);
            }

            kept = false;
        }
    }

    private async Task JoinAsync()
    {
        joined = clock.GetUtcNow();
        if (unjoined && trouble is null)
        {
            if (await TryAsync(store.JoinAsync) is { } failure)
            {
                Fail(failure);
            }
            else
            {
                unjoined = false;
                Keep();
            }
        }
    }

    private async Task RecoverAsync()
    {
        // Whoever was let in before the failure was seen.
        foreach (var late in Gathered())
        {
            late.Written.TrySetException(trouble!);
        }

        if (await TryAsync(store.FindAsync) is null && await TryAsync(store.JoinAsync) is null)
        {
            Current = store.Head is { Batch: > 0 } head ? head : Current;
            trouble = null;
            logger.LedgerAvailable();
        }
    }

    private void Fail(LedgerUnavailableException failure)
    {
        trouble = failure;
        logger.LedgerUnavailable(failure.InnerException is null ? failure.Message : failure.InnerException.GetType().Name);
    }

    /// <summary>Whatever goes wrong is told to who waits, and must not end the work.</summary>
    private async Task<LedgerUnavailableException?> TryAsync(Func<CancellationToken, Task> attempt)
    {
        using var time = new CancellationTokenSource(options.Timeout);
        try
        {
            await attempt(time.Token);
            return null;
        }
        catch (Exception failure)
        {
            await store.ForgetAsync();
            return failure as LedgerUnavailableException ?? new("Disclosures cannot be recorded now.", failure);
        }
    }

    private sealed record Waiting(IReadOnlyList<LedgerEntry> Entries, TaskCompletionSource Written);
}
