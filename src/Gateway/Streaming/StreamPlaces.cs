using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Bounds the connections that stay open.</summary>
internal sealed class StreamPlaces(IOptions<LimitOptions> options)
{
    private int _taken;

    /// <summary>Takes a place; it is free again when it is disposed.</summary>
    /// <exception cref="RequestRefusedException">All are taken.</exception>
    public IDisposable Take()
    {
        if (Interlocked.Increment(ref _taken) <= options.Value.Streams)
        {
            return new Place(this);
        }

        Interlocked.Decrement(ref _taken);
        throw new RequestRefusedException(
            StatusCodes.Status503ServiceUnavailable, LimitFaults.Message(nameof(LimitOptions.Streams), options.Value.Streams), ErrorCodes.LimitExceeded);
    }

    private sealed class Place(StreamPlaces places) : IDisposable
    {
        private int _isFree;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isFree, 1) == 0)
            {
                Interlocked.Decrement(ref places._taken);
            }
        }
    }
}
