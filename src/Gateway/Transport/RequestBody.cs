using System.Buffers;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Reads a body up to the limit.</summary>
internal static class RequestBody
{
    /// <summary>Most bytes of a body: 1 MB.</summary>
    public const int MaximumBytes = 1_000_000;

    /// <summary>The whole body; refused with 413 as soon as it is known to be too long.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ThrowIfLonger(request.ContentLength ?? 0);
        var body = new ArrayBufferWriter<byte>();
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            ThrowIfLonger(body.WrittenCount + read.Buffer.Length);
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

    private static void ThrowIfLonger(long bytes)
    {
        if (bytes > MaximumBytes)
        {
            throw new RequestRefusedException(
                StatusCodes.Status413PayloadTooLarge, $"The body is longer than {MaximumBytes} bytes.", ErrorCodes.LimitExceeded);
        }
    }
}
