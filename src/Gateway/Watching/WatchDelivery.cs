using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Tells what is to be told, until it was told or is too old.</summary>
internal sealed class WatchDelivery(WatchOutbox outbox, IWatchAnswers answers, WebhookSender sender, IOptions<WatchOptions> options, TimeProvider clock, ILogger<WatchDelivery> logger) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>Tells what is due now.</summary>
    /// <returns>How many were tried.</returns>
    public async Task<int> DeliverAsync(CancellationToken cancellationToken)
    {
        // Longer than one can take, its look-up and its call; then another may try it.
        var due = await outbox.TakeAsync(AtOnce, (2 * options.Value.Timeout) + TimeSpan.FromMinutes(1), cancellationToken);
        await Task.WhenAll(due.Select(told => DeliverAsync(told, cancellationToken)));
        return due.Count;
    }

    /// <summary>How long to wait after an attempt: twice as long each time, up to an hour, and never the same for all.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        Random.Shared.NextDouble() switch
        {
            var part => TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(attempts - 1, 20))) * (0.5 + (part / 2)),
        };

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await DeliverAsync(stoppingToken) == AtOnce)
                {
                    continue;
                }
            }
            catch (Exception away) when (away is ClientsUnavailableException or HubRefusedException)
            {
                // Nothing is lost: it waits in the database that does not answer.
                logger.WatchesNotRead(away.GetType().Name);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task DeliverAsync(WatchEvent told, CancellationToken cancellationToken)
    {
        var (body, isEnded, failure) = (told.Body, false, (string?)null);
        try
        {
            if (body is null && (body = await answers.TellAsync(told, cancellationToken)) is { } made)
            {
                await outbox.KeepAsync(told, made, cancellationToken);
            }

            (isEnded, failure) = body is null ? (true, "the client may no longer be told") : (false, await sender.SendAsync(told, body, cancellationToken));
        }
        catch (Exception away) when (away is RegistryUnavailableException or LedgerUnavailableException or RequestRefusedException)
        {
            failure = away.GetType().Name;
        }

        await (failure is null ? outbox.DoneAsync(told, cancellationToken)
            : isEnded || clock.GetUtcNow() - told.Created > options.Value.GiveUpAfter ? outbox.GiveUpAsync(told, cancellationToken)
            : outbox.LaterAsync(told, WaitAfter(told.Attempts), cancellationToken));
        if (failure is not null)
        {
            logger.NotTold(told.Id, told.Attempts, failure);
        }
    }
}
