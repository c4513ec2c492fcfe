using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Begins operations whose answers are streamed, within the same limits as any other, and looks at each answer before it is sent.</summary>
internal sealed class StreamRunner(RecordedRunner runner, Admission admission, CallerDesk callers, Disclosures disclosures)
{
    /// <summary>Begins one; a query has run then, and its answer is recorded.</summary>
    /// <exception cref="RequestRefusedException">Too many requests are running, or the client has not so much left.</exception>
    public async Task<StreamedOperation> BeginAsync(Asking asking, HttpContext http, CancellationToken cancellationToken)
    {
        asking.IsStreamed = true;
        using var place = await admission.EnterAsync(cancellationToken);
        var (result, _) = await runner.RunAsync(asking, http, cancellationToken);
        return new StreamedOperation(asking, result, answer => runner.Explain(answer, http, asking));
    }

    /// <summary>Lets an answer go out, if its caller may still have it and what it says about people is recorded.</summary>
    /// <exception cref="RequestRefusedException">It may not go out.</exception>
    public async ValueTask PassAsync(Asking asking, HttpContext http, StreamedAnswer answer)
    {
        await callers.StillAsync(asking.Caller, http);
        if (answer.Unrecorded is not { } result)
        {
            return;
        }

        try
        {
            await disclosures.PassAsync(http, asking, result, answer.Errors);
        }
        catch (LedgerUnavailableException)
        {
            throw new RequestRefusedException(
                StatusCodes.Status503ServiceUnavailable, "Disclosures of personal data cannot be recorded now, so that none is made; subscribe again later.", ErrorCodes.LedgerUnavailable);
        }
    }
}
