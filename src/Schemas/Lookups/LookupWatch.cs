using System.Threading.Channels;
using CivilAffairsGraph.Adapters.Changes;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>
/// Look-ups whose outcomes are told when they change. Looked at again is what may have changed: when something it was read from did, and from time to
/// time whatever was seen. What fails is no change, and is looked at again soon.
/// </summary>
/// <param name="lookups">Looks.</param>
/// <param name="items">The look-ups, as of today.</param>
/// <param name="withCurrent">Whether what is so at the beginning is told too.</param>
/// <param name="changes">What watchers see.</param>
/// <param name="clock">For the time between looks.</param>
internal sealed class LookupWatch(RepeatedLookups lookups, Func<IReadOnlyList<(string Id, Question Question)>> items, bool withCurrent, IRegistryChanges changes, TimeProvider clock)
    : IObservable<IReadOnlyList<LookedUp>>
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    // Between two looks at least, however much changes.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<string, ToldOutcome> known = new(StringComparer.Ordinal);

    public IDisposable Subscribe(IObserver<IReadOnlyList<LookedUp>> observer)
    {
        var end = new CancellationTokenSource();
        var signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        // Begun here, so that what is seen after the first look is not missed.
        var seen = changes.ReadAsync(end.Token);
        _ = Task.Run(() => HearAsync(seen, signal.Writer, end.Token), CancellationToken.None);
        _ = Task.Run(() => WatchAsync(observer, signal.Reader, end.Token), CancellationToken.None);
        return new Subscription(end);
    }

    private static async Task HearAsync(IAsyncEnumerable<RegistryChanges> seen, ChannelWriter<bool> signal, CancellationToken end)
    {
        try
        {
            await foreach (var _ in seen.WithCancellation(end))
            {
                signal.TryWrite(true);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // Nobody listens any more.
        }
    }

    private async Task WatchAsync(IObserver<IReadOnlyList<LookedUp>> observer, ChannelReader<bool> signal, CancellationToken end)
    {
        try
        {
            while (true)
            {
                var found = await lookups.LookAsync(items(), end);
                if (found.Where(IsToTell).ToList() is { Count: > 0 } told)
                {
                    observer.OnNext(told);
                }

                await Task.Delay(Pause, clock, end);
                await WaitAsync(signal, found.Any(looked => looked.Finding.Fault is not null) ? AfterFault : Every, end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            observer.OnCompleted();
        }
        catch (Exception error)
        {
            observer.OnError(error);
        }
    }

    private bool IsToTell(LookedUp looked)
    {
        if (ToldOutcome.Of(looked) is not { } now)
        {
            return false;
        }

        var isToTell = known.TryGetValue(looked.Item!, out var before) ? now != before : withCurrent;
        known[looked.Item!] = now;
        return isToTell;
    }

    /// <summary>Waits until something that was read may have changed, but not longer than that.</summary>
    private async Task WaitAsync(ChannelReader<bool> signal, TimeSpan longest, CancellationToken end)
    {
        using var time = new CancellationTokenSource(longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end, time.Token);
        try
        {
            do
            {
                await signal.ReadAsync(either.Token);
            }
            while (!lookups.MayHaveChanged);
        }
        catch (OperationCanceledException) when (!end.IsCancellationRequested)
        {
            // It is time to look, whatever was seen.
        }
    }

    private sealed class Subscription(CancellationTokenSource end) : IDisposable
    {
        public void Dispose() => end.Cancel();
    }
}
