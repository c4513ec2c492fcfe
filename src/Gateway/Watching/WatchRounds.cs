using System.Threading.Channels;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>
/// Looks through all lists while the gateway serves: when something that was read for one may have changed, and from time to time whatever was seen. Every
/// replica does; what one notes first no other notes again.
/// </summary>
internal sealed class WatchRounds(WatchStore store, WatchOutbox outbox, WatchCallers callers, WatchLooker looker, IRegistryChanges changes, IOptions<WatchOptions> options, TimeProvider clock, ILogger<WatchRounds> logger)
    : BackgroundService
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromSeconds(5);

    // How soon a list that was added is seen.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    // Between two rounds at least, however much changes.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private string? away;
    private Dictionary<string, WatchState> states = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(HearAsync(changes.ReadAsync(stoppingToken), stoppingToken), RunAsync(stoppingToken));

    private async Task HearAsync(IAsyncEnumerable<RegistryChanges> seen, CancellationToken stoppingToken)
    {
        await foreach (var _ in seen.WithCancellation(stoppingToken))
        {
            signal.Writer.TryWrite(true);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        var changed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            changed |= signal.Reader.TryRead(out _);
            try
            {
                await LookAsync(changed, stoppingToken);
                (changed, away) = (false, null);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The hub's database is away, or was sealed with another key. Nothing is lost: it is looked again.
                logger.WatchesNotRead(ref away, failure);
            }

            await Task.Delay(Pause, clock, stoppingToken);
            await WaitAsync(stoppingToken);
        }
    }

    private async Task LookAsync(bool changed, CancellationToken cancellationToken)
    {
        var lists = await store.AllAsync(cancellationToken);
        states = lists.ToDictionary(watch => watch.Id, watch => states.GetValueOrDefault(watch.Id) ?? new(), StringComparer.Ordinal);
        foreach (var watch in lists.Where(watch => states[watch.Id].IsDue(changed, clock.GetUtcNow())))
        {
            await LookAsync(watch, states[watch.Id], cancellationToken);
        }
    }

    private async Task LookAsync(Watch watch, WatchState state, CancellationToken cancellationToken)
    {
        state.Next = clock.GetUtcNow() + AfterFault;

        // Read before it is looked: who looked at what was so before does not note it over what another replica noted since.
        var items = await store.ItemsAsync(watch.Id, cancellationToken);
        if (await callers.FindAsync(watch, cancellationToken) is not { } caller)
        {
            return;
        }

        var looked = await looker.LookAsync(caller, items, state, cancellationToken);
        foreach (var item in items)
        {
            if (looked.Outcomes.TryGetValue(item.Id, out var outcome))
            {
                await outbox.NoteAsync(watch, item, outcome, cancellationToken);
            }
        }

        Settle(watch, state, string.Join(' ', looked.Faults.Select(fault => fault.Code).Distinct().Order(StringComparer.Ordinal)));
    }

    private void Settle(Watch watch, WatchState state, string faults)
    {
        state.Next = clock.GetUtcNow() + (faults is "" or ErrorCodes.RateLimited ? options.Value.LookEvery : AfterFault);
        if (faults != state.Faults)
        {
            state.Faults = faults;
            logger.WatchFaults(watch.Id, faults.Length == 0 ? "none any more" : faults);
        }
    }

    /// <summary>Waits until something changes, but not long.</summary>
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var time = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, time.Token);
        try
        {
            await signal.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // It is time to look, whatever was seen.
        }
    }
}
