using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Reads a GraphQL request from HTTP.</summary>
internal static class RequestReader
{
    /// <summary>The request as it came: the body, or the query of the address. Throws <see cref="RequestRefusedException"/> when it cannot be one.</summary>
    public static ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, int allowedBytes, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return new(Encoding.UTF8.GetBytes(request.QueryString.Value ?? ""));
        }

        CheckContentType(request.ContentType);
        return RequestBody.ReadAsync(request, allowedBytes, cancellationToken);
    }

    /// <summary>What it asks; throws <see cref="RequestRefusedException"/> when it is none.</summary>
    public static GraphRequest Parse(HttpRequest request, ReadOnlyMemory<byte> asked) =>
        HttpMethods.IsGet(request.Method) ? RequestParameters.FromQuery(request.Query) : Parse(asked);

    private static GraphRequest Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, RequestParameters.Json);
            return RequestParameters.FromBody(json.RootElement);
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or InvalidOperationException)
        {
            // InvalidOperationException: half of a surrogate pair, which is no text.
            throw Malformed($"The body is not valid JSON in UTF-8, or is nested more than {RequestParameters.Json.MaxDepth} deep.");
        }
    }

    private static void CheckContentType(string? contentType)
    {
        if (contentType == ResponseMedia.Json)
        {
            return;
        }

        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !(type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw new RequestRefusedException(
                StatusCodes.Status415UnsupportedMediaType, "Send the request as 'Content-Type: application/json' in UTF-8.", ErrorCodes.ValidationError);
        }
    }

    /// <summary>A refusal with status 400.</summary>
    public static RequestRefusedException Malformed(string message) =>
        new(StatusCodes.Status400BadRequest, message, ErrorCodes.ValidationError);
}
