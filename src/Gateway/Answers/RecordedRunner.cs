using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Gateway.Transport;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>Runs a request, and records what its answer says about people before anybody gets it. What cannot be recorded is not said: the request is run once more, and says what is public.</summary>
internal sealed class RecordedRunner(SettledRunner runner, Disclosures disclosures, ErrorMapper errors)
{
    /// <summary>Answers the request.</summary>
    /// <exception cref="RequestRefusedException">The client has not so much left.</exception>
    public async Task<(ExecutionResult Result, IReadOnlyList<ErrorEntry> Errors)> RunAsync(Asking asking, HttpContext http, CancellationToken cancellationToken)
    {
        while (true)
        {
            asking.CanRecord = !asking.IsWithheld && disclosures.CanRecord;
            var result = await runner.RunAsync(asking, http, cancellationToken);
            var explained = Explain(result, http, asking);
            try
            {
                if (asking.Answer is { } known)
                {
                    await disclosures.PassAsync(http, asking, known);
                }
                else
                {
                    asking.Charged = await disclosures.PassAsync(http, asking, result, explained);
                }

                return (result, explained);
            }
            catch (LedgerUnavailableException) when (!asking.IsWithheld)
            {
                asking.IsWithheld = true;
            }
        }
    }

    /// <summary>The errors as the caller sees them.</summary>
    public IReadOnlyList<ErrorEntry> Explain(ExecutionResult result, HttpContext http, Asking asking) =>
        result.Errors is null ? [] : errors.Map(result.Errors, RequestTelemetry.CorrelationOf(http), asking);
}
