using System.Text.Json;
using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Asks what is told by <c>verifyBatch</c>, in the name of the client, so that it passes everything that any answer passes.</summary>
/// <param name="callers">In whose name.</param>
/// <param name="catalog">The fields.</param>
/// <param name="runner">Answers, and records before it does.</param>
internal sealed class WatchAnswers(WatchCallers callers, FieldCatalog catalog, RecordedRunner runner) : IWatchAnswers
{
    // A client that lost its scope or its purpose is told nothing, however long one waits.
    private static readonly string[] Refusals = [ErrorCodes.ForbiddenField, ErrorCodes.PurposeNotAllowed, ErrorCodes.PurposeRequired];

    /// <inheritdoc/>
    public async Task<byte[]?> TellAsync(WatchEvent told, CancellationToken cancellationToken)
    {
        if (await callers.FindAsync(told.Watch, cancellationToken) is not { } caller)
        {
            return null;
        }

        return told.Body ?? await AnswerAsync(told, caller, cancellationToken);
    }

    private async Task<byte[]?> AnswerAsync(WatchEvent told, Caller caller, CancellationToken cancellationToken)
    {
        var asking = WatchedDocument.Ask(caller, WatchedDocument.Told(catalog, caller), [told.Item]);
        var (result, errors) = await runner.RunAsync(asking, new DefaultHttpContext(), cancellationToken);
        if (errors.Count == 0 && WatchedDocument.Outcomes(result) is [var outcome])
        {
            return outcome.TryGetProperty("error", out var fault) && fault.ValueKind == JsonValueKind.Object
                ? NotTold(fault.GetProperty("code").GetString()!)
                : Body(told, outcome);
        }

        return NotTold(errors.Count > 0 ? errors[0].Code : ErrorCodes.Internal);
    }

    private static byte[]? NotTold(string code) => Refusals.Contains(code) ? null
        : throw new RequestRefusedException(StatusCodes.Status503ServiceUnavailable, $"What is to be told cannot be answered now: {code}.", code);

    private static byte[] Body(WatchEvent told, JsonElement outcome) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        @event = told.Id,
        watch = told.Watch.Id,
        @case = told.Watch.Case,
        seen = told.Created,
        outcome = outcome.EnumerateObject().Where(member => member.Name != "error").ToDictionary(member => member.Name, member => member.Value),
    });
}
