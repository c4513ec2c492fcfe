using System.Text.Json;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Execution;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>The look-ups of a list as an operation of its client: of each outcome the fields that the client may see.</summary>
internal static class WatchedDocument
{
    private static readonly string[] ComparedFields = ["verdict", "certificateStatus", "organizationStatus", "onIllegalList"];

    private static readonly string[] ToldFields =
    [
        "lookup", "verdict", "certificateStatus", "organizationStatus", "basis", "since", "completeSince", "diedInMonth", "matchedName", "onIllegalList", "coverage", "asOf", "receipt",
    ];

    /// <summary>Asks that of which a change is told.</summary>
    public static string Compared(FieldCatalog catalog, Caller caller) => Document(catalog, caller, ComparedFields);

    /// <summary>Asks what is told.</summary>
    public static string Told(FieldCatalog catalog, Caller caller) => Document(catalog, caller, ToldFields);

    /// <summary>The operation, which is answered from the registries and takes nothing from the client's quota of cost.</summary>
    /// <exception cref="RequestRefusedException">An item is nested too deep.</exception>
    public static Asking Ask(Caller caller, string document, IEnumerable<WatchedItem> items) =>
        new(ReadOnlyMemory<byte>.Empty, caller, isReadOnly: false, new() { NoCache = true }) { Request = Request(document, items) };

    /// <summary>The same operation with other items.</summary>
    public static GraphRequest Request(string document, IEnumerable<WatchedItem> items) =>
        RequestParameters.FromBody(JsonSerializer.SerializeToElement(new { query = document, variables = new { items = items.Select(item => JsonSerializer.Deserialize<JsonElement>(item.Asked)) } }));

    /// <summary>The outcomes in an answer; none where it has none.</summary>
    public static IReadOnlyList<JsonElement> Outcomes(ExecutionResult result)
    {
        if (result.Data is not RootExecutionNode root)
        {
            return [];
        }

        using var written = new MemoryStream();
        using (var json = new Utf8JsonWriter(written))
        {
            NodeWriter.Write(json, root);
        }

        var batch = JsonSerializer.Deserialize<JsonElement>(written.ToArray()).GetProperty("verifyBatch");
        return batch.ValueKind == JsonValueKind.Array ? [.. batch.EnumerateArray()] : [];
    }

    private static string Document(FieldCatalog catalog, Caller caller, IEnumerable<string> fields)
    {
        var seen = fields.Where(field => catalog.PlaceOf(new("BatchOutcome", field)) is { } place && caller.Rights[place] != FieldDecision.Forbidden);
        return $"query($items: [VerifyItem!]!) {{ verifyBatch(items: $items) {{ id {string.Join(' ', seen)} error {{ code message }} }} }}";
    }
}
