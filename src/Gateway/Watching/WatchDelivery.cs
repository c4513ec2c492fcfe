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
    private string? away;

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
                var tried = await DeliverAsync(stoppingToken);
                away = null;
                if (tried == AtOnce)
                {
                    continue;
                }
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                // The hub's database is away, or was sealed with another key. Nothing is lost: it is tried again.
                logger.WatchesNotRead(ref away, failure);
            }

            await Task.Delay(Pause, clock, stoppingToken);
        }
    }

    private async Task DeliverAsync(WatchEvent told, CancellationToken cancellationToken)
    {
        var (isEnded, failure) = (false, (string?)null);
        try
        {
            var body = await answers.TellAsync(told, cancellationToken);
            if (body is not null && told.Body is null)
            {
                await outbox.KeepAsync(told, body, cancellationToken);
            }

            (isEnded, failure) = body is null ? (true, "the client may no longer be told") : (false, await sender.SendAsync(told, body, cancellationToken));
        }
        catch (RequestRefusedException refused)
        {
            failure = refused.Code;
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
