using System.Text.Json;
using CivilAffairsGraph.Schemas.Errors;
using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Reads a GraphQL request from HTTP.</summary>
internal static class RequestReader
{
    /// <summary>Reads the request; throws <see cref="RequestRefusedException"/> when it is none.</summary>
    public static async Task<GraphRequest> ReadAsync(HttpRequest request, int allowedBytes, CancellationToken cancellationToken)
    {
        if (HttpMethods.IsGet(request.Method))
        {
            return RequestParameters.FromQuery(request.Query);
        }

        CheckContentType(request.ContentType);
        var body = await RequestBody.ReadAsync(request, allowedBytes, cancellationToken);
        return Parse(body);
    }

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
