using System.Text.Json;
using GraphQL;
using GraphQL.SystemTextJson;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>The parameters of a GraphQL request, from a body or an address.</summary>
internal static class RequestParameters
{
    private static readonly GraphQLSerializer Serializer = new();

    /// <summary>How JSON is read: a member given twice has no one meaning, so it is refused.</summary>
    public static JsonDocumentOptions Json { get; } = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads the parameters of a JSON body.</summary>
    public static GraphRequest FromBody(JsonElement body) => body.ValueKind switch
    {
        JsonValueKind.Object => Complete(new(
            Text(body, "query") ?? "",
            Text(body, "operationName"),
            Map(body, "variables"),
            Map(body, "extensions"),
            IsReadOnly: false,
            Text(body, "documentId"))),
        JsonValueKind.Array => throw RequestReader.Malformed("One HTTP request carries one operation; lists of requests are not served."),
        _ => throw RequestReader.Malformed("The body must be a JSON object with the member 'query'."),
    };

    /// <summary>Reads the parameters of an address.</summary>
    public static GraphRequest FromQuery(IQueryCollection query) => Complete(new(
        Single(query, "query") ?? "",
        Single(query, "operationName") is { Length: > 0 } name ? name : null,
        Map(query, "variables"),
        Map(query, "extensions"),
        IsReadOnly: true,
        Single(query, "documentId") is { Length: > 0 } id ? id : null));

    /// <summary>With the document named, in either of the two ways, or written.</summary>
    private static GraphRequest Complete(GraphRequest request) => (request with { DocumentId = request.DocumentId ?? PersistedIn(request.Extensions) }) switch
    {
        { Query.Length: 0, DocumentId: null } => throw RequestReader.Malformed("The request has no 'query'."),
        var complete => complete,
    };

    private static string? PersistedIn(Inputs extensions) => extensions.GetValueOrDefault("persistedQuery") switch
    {
        null => null,
        IReadOnlyDictionary<string, object?> persisted when persisted.GetValueOrDefault("sha256Hash") is string hash => $"sha256:{hash}",
        IDictionary<string, object?> persisted when persisted.TryGetValue("sha256Hash", out var hash) && hash is string text => $"sha256:{text}",
        _ => throw RequestReader.Malformed("The extension 'persistedQuery' must be an object with the member 'sha256Hash', a string."),
    };

    private static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw RequestReader.Malformed($"The member '{name}' must be a string."),
    };

    private static Inputs Map(JsonElement body, string name) => Member(body, name) switch
    {
        null => Inputs.Empty,
        { ValueKind: JsonValueKind.Object } value => Serializer.ReadNode<Inputs>(value) ?? Inputs.Empty,
        _ => throw RequestReader.Malformed($"The member '{name}' must be an object."),
    };

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private static Inputs Map(IQueryCollection query, string name)
    {
        if (Single(query, name) is not { Length: > 0 } text)
        {
            return Inputs.Empty;
        }

        try
        {
            using var json = JsonDocument.Parse($"{{\"{name}\":{text}}}", Json);
            return Map(json.RootElement, name);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw RequestReader.Malformed($"The parameter '{name}' is not valid JSON, or is nested more than {Json.MaxDepth} deep.");
        }
    }

    private static string? Single(IQueryCollection query, string name) => query[name] switch
    {
        { Count: > 1 } => throw RequestReader.Malformed($"The parameter '{name}' is given more than once."),
        var values => values.ToString(),
    };
}
