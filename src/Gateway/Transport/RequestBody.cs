using System.Buffers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Reads a body up to the limit.</summary>
internal static class RequestBody
{
    // Room made on the caller's word alone.
    private const int LargestTrusted = 16_384;

    /// <summary>The whole body; refused with 413 as soon as it is known to be longer than allowed.</summary>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int allowed, CancellationToken cancellationToken)
    {
        ThrowIfLonger(request.ContentLength ?? 0, allowed);
        var body = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 0, 256, LargestTrusted));
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            ThrowIfLonger(body.WrittenCount + read.Buffer.Length, allowed);
            foreach (var segment in read.Buffer)
            {
                body.Write(segment.Span);
            }

            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                return body.WrittenMemory;
            }
        }
    }

    private static void ThrowIfLonger(long bytes, int allowed)
    {
        if (bytes > allowed)
        {
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge, LimitFaults.Message(nameof(LimitOptions.BodyBytes), allowed), ErrorCodes.LimitExceeded);
        }
    }
}
