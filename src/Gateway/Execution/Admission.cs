using System.Threading.RateLimiting;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Lets in as many requests as run well at the same time, and a few to wait. A refusal now is worth more than an answer too late.</summary>
internal sealed class Admission(IOptions<LimitOptions> options) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new()
    {
        PermitLimit = options.Value.ConcurrentRequests,
        QueueLimit = options.Value.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Refuses at once when nobody more may wait, so that a body is not read in vain.</summary>
    /// <exception cref="RequestRefusedException">The caller is to come again.</exception>
    public void ThrowIfFull()
    {
        var now = _places.GetStatistics()!;
        if (now.CurrentAvailablePermits == 0 && now.CurrentQueuedCount >= options.Value.QueuedRequests)
        {
            throw Full();
        }
    }

    /// <summary>Waits for a place; it is free again when the lease is disposed.</summary>
    /// <exception cref="RequestRefusedException">The caller is to come again.</exception>
    public async Task<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var lease = await _places.AcquireAsync(1, cancellationToken);
        return lease.IsAcquired ? lease : throw Full();
    }

    public void Dispose() => _places.Dispose();

    private RequestRefusedException Full() => new(
        StatusCodes.Status503ServiceUnavailable,
        LimitFaults.Message(nameof(LimitOptions.ConcurrentRequests), options.Value.ConcurrentRequests),
        ErrorCodes.LimitExceeded);
}
