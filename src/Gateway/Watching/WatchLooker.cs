using System.Text.Json;
using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Access;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Looks through lists as their clients would by <c>verifyBatch</c>, with the same decisions of what they may ask. Nothing of it is told, so nothing is recorded.</summary>
internal sealed class WatchLooker(FieldCatalog catalog, RequestRunner runner, ErrorMapper errors)
{
    /// <summary>Looks.</summary>
    /// <param name="caller">In whose name.</param>
    /// <param name="items">The list.</param>
    /// <param name="state">What is known from the times before.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<WatchLooked> LookAsync(Caller caller, IReadOnlyList<WatchedItem> items, WatchState state, CancellationToken cancellationToken)
    {
        var document = WatchedDocument.Compared(catalog, caller);

        // A name is tried once, however often it is looked at; one that was refused for an hour is tried when that is over.
        var asking = state.Asking ??= WatchedDocument.Ask(caller, document, items);
        asking.Claims.ForgetRefused();
        (asking.Caller, asking.Request) = (caller, WatchedDocument.Request(document, items));
        state.Reads = RequestReads.Begin(fromSource: true);
        var result = await runner.RunAsync(asking, new DefaultHttpContext(), cancellationToken);
        if (errors.Map(result.Errors, "watch", asking) is { Count: > 0 } failed)
        {
            return new(new Dictionary<string, string>(), [.. failed.Select(error => new WatchFault(null, error.Code, error.Message))]);
        }

        var answered = WatchedDocument.Outcomes(result).ToLookup(outcome => outcome.GetProperty("error").ValueKind == JsonValueKind.Null);
        return new(answered[true].ToDictionary(Id, Outcome), [.. answered[false].Select(outcome => Fault(Id(outcome), outcome.GetProperty("error")))]);
    }

    private static string Id(JsonElement outcome) => outcome.GetProperty("id").GetString()!;

    private static string Outcome(JsonElement outcome) => string.Join(' ', outcome.EnumerateObject()
        .Where(member => member.Name != "id" && member.Value.ValueKind == JsonValueKind.String).Select(member => $"{member.Name}={member.Value.GetString()}"));

    private static WatchFault Fault(string item, JsonElement error) => new(item, error.GetProperty("code").GetString()!, error.GetProperty("message").GetString()!);
}
