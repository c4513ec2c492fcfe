using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>
/// Writes what many requests record together: while one batch is on its way to the disk, the next gathers. Who comes while nobody writes does so himself,
/// which spares two changes of threads; what came meanwhile is left to the work in the background. After a failure nothing is accepted until a checkpoint
/// could be written, which is tried every second.
/// </summary>
internal sealed class LedgerWriter : ILedger, ILedgerHeads, IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly LedgerStore store;
    private readonly LedgerOptions options;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly LedgerQueue queue = new();
    private readonly HeadKeeper keeper;
    private readonly LedgerFolding folding;
    private readonly Lazy<Task> work;
    private readonly SemaphoreSlim alone = new(1);
    private readonly SemaphoreSlim wake = new(0);
    private volatile LedgerUnavailableException? trouble;
    private DateTimeOffset joined;
    private bool isUnjoined;

    public LedgerWriter(LedgerStore store, LedgerOptions options, TimeProvider clock, ILogger<LedgerWriter> logger)
    {
        (this.store, this.options, this.clock, this.logger, joined) = (store, options, clock, logger, clock.GetUtcNow());
        (keeper, folding, work) = (new(store, logger), new(options, clock, AloneAsync), new(() => Task.Run(WorkAsync)));
    }

    /// <inheritdoc/>
    public bool IsAvailable => trouble is null;

    /// <inheritdoc/>
    public LedgerHead? Current { get; private set; }

    /// <inheritdoc/>
    public async Task PrepareAsync()
    {
        await alone.WaitAsync();
        if (await TryAsync(async token => Current = await store.BeginAsync(token)) is { } failure)
        {
            Fail(failure);
        }
        else
        {
            keeper.Keep();
        }

        alone.Release();
        _ = work.Value;
    }

    /// <inheritdoc/>
    public async Task RecordAsync(IReadOnlyList<LedgerEntry> entries)
    {
        _ = work.Value;
        var written = (trouble is null ? queue.Give(entries) : null) ?? throw new LedgerUnavailableException("Disclosures cannot be recorded now.", trouble);
        if (alone.Wait(0))
        {
            var before = keeper.HasMoved;
            await WriteAsync(queue.Take());
            var hasBegunToMove = keeper.HasMoved && !before;
            alone.Release();

            // Looked at after the release: who gave something and found it taken relies on it.
            if (queue.HasWaiting || hasBegunToMove || trouble is not null)
            {
                wake.Release();
            }
        }

        await written;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        queue.Complete();
        wake.Release();
        if (work.IsValueCreated)
        {
            await work.Value;
        }

        await store.DisposeAsync();
    }

    private async Task WorkAsync()
    {
        while (!queue.IsOver)
        {
            await wake.WaitAsync(queue.HasWaiting && trouble is null ? TimeSpan.Zero : trouble is not null ? Pause : keeper.HasMoved ? HeadKeeper.Patience : options.CheckpointEvery);
            await alone.WaitAsync();
            if (trouble is not null)
            {
                await RecoverAsync();
            }
            else
            {
                await WriteAsync(queue.Take());
            }

            keeper.KeepInTime();
            folding.BeginInTime();
            if (clock.GetUtcNow() - joined >= options.CheckpointEvery)
            {
                await JoinAsync();
            }

            alone.Release();
        }

        await folding.EndAsync();

        // After the loop, not in it: the queue may have ended when its last turn was nearly over.
        await AloneAsync(JoinAsync);
    }

    private async Task AloneAsync(Func<Task> work)
    {
        await alone.WaitAsync();
        try
        {
            await work();
        }
        finally
        {
            alone.Release();
            wake.Release();
        }
    }

    private async Task WriteAsync(IReadOnlyList<LedgerQueue.Waiting> taken)
    {
        if (taken.Count == 0)
        {
            return;
        }

        isUnjoined = true;
        var failure = await TryAsync(token => store.AppendAsync([.. taken.SelectMany(waiting => waiting.Entries)], token));
        if (failure is null)
        {
            (Current, keeper.HasMoved) = (store.Head, true);
        }
        else
        {
            Fail(failure);
        }

        foreach (var waiting in taken)
        {
            _ = failure is null ? waiting.Written.TrySetResult() : waiting.Written.TrySetException(failure);
        }
    }

    private async Task JoinAsync()
    {
        joined = clock.GetUtcNow();
        if (!isUnjoined || trouble is not null)
        {
            return;
        }

        if (await TryAsync(store.JoinAsync) is { } failure)
        {
            Fail(failure);
            return;
        }

        isUnjoined = false;
        keeper.Keep();
    }

    private async Task RecoverAsync()
    {
        // Whoever was let in before the failure was seen.
        foreach (var late in queue.Take())
        {
            late.Written.TrySetException(trouble!);
        }

        if (await TryAsync(store.BeginAsync) is null && await TryAsync(store.JoinAsync) is null)
        {
            (Current, trouble) = (store.Head, null);
            keeper.Keep();
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
}
