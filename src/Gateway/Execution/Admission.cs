using System.Threading.RateLimiting;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>
/// Lets in as many requests as run well at the same time, and some to wait: many for a moment's rush, few when the rush lasts. Then, too, no more run than
/// are of use. A refusal now is worth more than an answer too late.
/// </summary>
internal sealed class Admission(IOptions<LimitOptions> options, TimeProvider clock) : IDisposable
{
    private readonly ConcurrencyLimiter _places = new(new()
    {
        PermitLimit = options.Value.ConcurrentRequests,
        QueueLimit = options.Value.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    private readonly WaitingRoom _room = new(options.Value.QueuedRequests, options.Value.QueuedInOverload, clock);
    private readonly Crowding _crowding = new(options.Value.ConcurrentRequests);
    private readonly Stack<RateLimitLease> _withheld = new();
    private int _running;
    private int _entered;

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
    public async Task<Place> EnterAsync(CancellationToken cancellationToken)
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

    private TimeProvider Clock => clock;

    /// <summary>Frees a place, or withholds it, or frees one more that was withheld.</summary>
    private void Leave(RateLimitLease leaving)
    {
        RateLimitLease? free = leaving;
        RateLimitLease? another = null;
        lock (_withheld)
        {
            switch (_crowding.Used.CompareTo(options.Value.ConcurrentRequests - _withheld.Count))
            {
                case < 0:
                    _withheld.Push(leaving);
                    free = null;
                    break;
                case > 0:
                    another = _withheld.Pop();
                    break;
                default:
                    break;
            }
        }

        free?.Dispose();
        another?.Dispose();
        _room.Waiting(_places.GetStatistics()!.CurrentQueuedCount);
        if (!_room.IsOverloaded)
        {
            _crowding.Relax();
        }
    }

    /// <summary>A place for the work of one request.</summary>
    internal sealed class Place : IDisposable
    {
        private readonly Admission _admission;
        private readonly RateLimitLease _lease;
        private readonly long _began;
        private readonly bool _wasAlone;
        private readonly int _number;

        public Place(Admission admission, RateLimitLease lease)
        {
            (_admission, _lease, _began) = (admission, lease, admission.Clock.GetTimestamp());
            (_wasAlone, _number) = (Interlocked.Increment(ref admission._running) == 1, Interlocked.Increment(ref admission._entered));
        }

        /// <summary>Takes note that the request was answered: what takes no longer than alone leaves room for others.</summary>
        /// <param name="operation">What was asked, but for its variables.</param>
        public void Answered(int operation) => _admission._crowding.Answered(
            operation, _admission.Clock.GetElapsedTime(_began), _wasAlone && _number == Volatile.Read(ref _admission._entered));

        public void Dispose()
        {
            Interlocked.Decrement(ref _admission._running);
            _admission.Leave(_lease);
        }
    }
}
