using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>The one place where an error of the engine, a resolver or an adapter becomes what the caller sees.</summary>
internal sealed class ErrorMapper(ILogger<ErrorMapper> logger, RequestTelemetry telemetry, UnwrittenNames unwritten)
{
    /// <summary>Most errors of one answer.</summary>
    public const int MaximumCount = 5;

    /// <summary>The first errors, explained.</summary>
    /// <param name="errors">Errors of the engine; null for none.</param>
    /// <param name="correlationId">Joins an answer with the log.</param>
    /// <param name="asking">The request. Who may not know the schema learns no name from errors but those written.</param>
    public IReadOnlyList<ErrorEntry> Map(IEnumerable<ExecutionError>? errors, string correlationId, Asking asking)
    {
        // Who may not ask learns nothing else of the document.
        var told = errors?.OfType<AccessError>().FirstOrDefault() is { } refusal ? [refusal] : errors ?? [];
        ErrorEntry[] entries = [.. told.Take(MaximumCount).Select(error => Shown(error, Map(error, correlationId), asking))];
        telemetry.Count(entries);
        return entries;
    }

    private ErrorEntry Shown(ExecutionError error, ErrorEntry entry, Asking asking) =>
        asking.Caller.KnowsSchema || error is AccessError ? entry : entry with { Message = unwritten.Hide(entry.Message, asking.Request) };

    private ErrorEntry Map(ExecutionError error, string correlationId)
    {
        var (code, message, more) = Explain(error, correlationId);
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        foreach (var (name, value) in more)
        {
            extensions[name] = value;
        }

        return new(message, [.. error.Locations ?? []], error.Path, extensions);
    }

    private Explanation Explain(ExecutionError error, string correlationId) => (error, error.InnerException) switch
    {
        (GraphError { Code: { } code }, _) when ErrorCodes.All.Contains(code) => new(code, error.Message, Members(error)),
        (_, GraphError { Code: { } code } inner) when ErrorCodes.All.Contains(code) => new(code, inner.Message, Members(inner)),
        (AccessError, _) => new(error.Code!, error.Message, Members(error)),
        (SafeError or MethodError, _) => new(error.Code!, error.Message),
        (InvalidVariableError variable, var cause) => VariableFaults.Explain(variable, cause),
        (_, BadInputException refusal) => new(ErrorCodes.BadInput, refusal.Message),
        (_, UnsupportedByProfileException missing) => new(ErrorCodes.UnsupportedByProfile, missing.Message),
        (_, UnindexedSearchException search) => new(ErrorCodes.LimitExceeded, search.Message),
        (_, RegistryUnavailableException down) => Unavailable(down, correlationId),
        (SyntaxError syntax, _) => SyntaxFaults.Explain(syntax),
        (DocumentError or RequestError, _) when error is not UnhandledError => RuleFaults.Explain(error),
        _ => Unexpected(error, correlationId),
    };

    private static IEnumerable<KeyValuePair<string, object?>> Members(ExecutionError error) =>
        (error.Extensions ?? []).Where(member => member.Key is not ("code" or "codes"));

    private Explanation Unavailable(RegistryUnavailableException down, string correlationId)
    {
        logger.RegistryUnavailable(down.Registry, down.Retryable, correlationId, down.InnerException?.GetType().Name);
        return new(ErrorCodes.RegistryUnavailable, down.Message, new Dictionary<string, object?>
        {
            ["registry"] = ContractNames.Of(down.Registry),
            ["retryable"] = down.Retryable,
            ["correlationId"] = correlationId,
        });
    }

    private Explanation Unexpected(ExecutionError error, string correlationId)
    {
        // The exception itself may hold values, so only its kind and the frames are logged.
        var cause = error.InnerException ?? error;
        logger.UnexpectedFailure(cause.GetType().Name, correlationId, cause.StackTrace);
        return new(ErrorCodes.Internal, "The endpoint failed; report the correlation id.", new Dictionary<string, object?> { ["correlationId"] = correlationId });
    }
}
