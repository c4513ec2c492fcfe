using System.Threading.RateLimiting;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Lets in as many requests as run well at the same time, and some to wait: many for a moment's rush, few when the rush lasts. A refusal now is worth more than an answer too late.</summary>
internal sealed class Admission(IOptions<LimitOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new()
    {
        PermitLimit = options.Value.ConcurrentRequests,
        QueueLimit = options.Value.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly WaitingRoom _room = new(options.Value.QueuedRequests, options.Value.QueuedInOverload, clock);

    /// <summary>Refuses at once when nobody more may wait, so that a body is not read in vain.</summary>
    /// <exception cref="RequestRefusedException">The caller is to come again.</exception>
    public void ThrowIfFull()
    {
        var now = _places.GetStatistics()!;
        if (now.CurrentAvailablePermits == 0 && !_room.HasSeat(now.CurrentQueuedCount))
        {
            throw Full();
        }
    }

    /// <summary>Waits for a place; it is free again when it is disposed.</summary>
    /// <exception cref="RequestRefusedException">The caller is to come again.</exception>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        ThrowIfFull();
        var lease = await _places.AcquireAsync(1, cancellationToken);
        return lease.IsAcquired ? new Place(this, lease) : throw Full();
    }

    public void Dispose() => _places.Dispose();

    private RequestRefusedException Full()
    {
        _room.Refused();
        return new(
            StatusCodes.Status503ServiceUnavailable,
            LimitFaults.Message(nameof(LimitOptions.ConcurrentRequests), options.Value.ConcurrentRequests),
            ErrorCodes.LimitExceeded);
    }

    private sealed class Place(Admission admission, RateLimitLease lease) : IDisposable
    {
        public void Dispose()
        {
            lease.Dispose();
            admission._room.Waiting(admission._places.GetStatistics()!.CurrentQueuedCount);
        }
    }
}
