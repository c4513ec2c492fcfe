using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Gateway.Execution;
using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>Sends an answer without errors.</summary>
/// <param name="clock">For its age.</param>
internal sealed class AnswerWriter(TimeProvider clock)
{
    /// <summary>Sends what is remembered.</summary>
    public Task WriteAsync(HttpContext http, Known known)
    {
        http.Response.Headers.Age = HeaderUtilities.FormatNonNegativeInt64(Math.Max(0, (long)(clock.GetUtcNow() - known.Answer.MadeAt).TotalSeconds));
        return WriteAsync(http, known.Answer.Body, known.Labelled ? known.Answer.Freshness : null);
    }

    /// <summary>Sends what was made.</summary>
    /// <param name="http">The request.</param>
    /// <param name="body">The answer as JSON.</param>
    /// <param name="freshness">How fresh it is, if the caller asks.</param>
    public async Task WriteAsync(HttpContext http, ReadOnlyMemory<byte> body, IReadOnlyList<Freshness>? freshness)
    {
        if (freshness is not null)
        {
            body = Labelled(body.Span, freshness);
        }

        if (!HttpMethods.IsGet(http.Request.Method) || !IsKnownTo(http, body.Span))
        {
            http.Response.ContentLength = body.Length;
            await http.Response.BodyWriter.WriteAsync(body, http.RequestAborted);
        }
    }

    /// <summary>Names the answer for the caller's own cache, which asks whether it still holds; true when he has it.</summary>
    private static bool IsKnownTo(HttpContext http, ReadOnlySpan<byte> body)
    {
        var tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 16))}\"";
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = (tag, "private, no-cache");
        if (!http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Tag == "*" || known.Tag == tag))
        {
            return false;
        }

        http.Response.StatusCode = StatusCodes.Status304NotModified;
        http.Response.ContentType = null;
        return true;
    }

    /// <summary>The answer with <c>extensions.freshness</c> as its last member.</summary>
    public static ReadOnlyMemory<byte> Labelled(ReadOnlySpan<byte> body, IReadOnlyList<Freshness> freshness)
    {
        var bytes = new ArrayBufferWriter<byte>(body.Length + 256);
        bytes.Write(body[..^1]);
        bytes.Write(",\"extensions\":"u8);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("freshness");
            foreach (var part in freshness)
            {
                json.WriteStartObject();
                json.WriteString("registry", ContractNames.Of(part.Registry));
                json.WriteString("asOf", part.AsOf);
                json.WriteBoolean("cached", part.Cached);
                if (part.IsStale)
                {
                    json.WriteBoolean("stale", true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        bytes.Write("}"u8);
        return bytes.WrittenMemory;
    }
}
