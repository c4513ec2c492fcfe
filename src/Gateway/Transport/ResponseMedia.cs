using Microsoft.Net.Http.Headers;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Chooses the media type of the answer from the header <c>Accept</c>.</summary>
internal static class ResponseMedia
{
    public const string Graph = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string Events = "text/event-stream";

    // The first is what a wildcard gets.
    private static readonly string[] Served = [Json, Graph, Events];

    /// <summary>The media type the caller likes best; null when none that is served is accepted.</summary>
    public static string? Choose(IList<string> accept)
    {
        if (accept is [] or [Json] || accept.All(string.IsNullOrWhiteSpace))
        {
            return Json;
        }

        return MediaTypeHeaderValue.TryParseList(accept, out var ranges)
            ? ranges
                .Where(range => (range.Quality ?? 1) > 0 && IsUtf8(range))
                .OrderByDescending(range => range.Quality ?? 1)
                .Select(range => Array.Find(Served, type => Covers(range, type) && !IsExcluded(ranges, type)))
                .FirstOrDefault(type => type is not null)
            : null;
    }

    private static bool Covers(MediaTypeHeaderValue range, string type) =>
        range.MatchesAllTypes
        || range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)
        || (range.MatchesAllSubTypes && range.Type.Equals("application", StringComparison.OrdinalIgnoreCase));

    private static bool IsExcluded(IList<MediaTypeHeaderValue> ranges, string type) =>
        ranges.Any(range => range.Quality == 0 && range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase));

    private static bool IsUtf8(MediaTypeHeaderValue range) =>
        range.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(range.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
