using System.Diagnostics;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Transport;

namespace CivilAffairsGraph.Gateway.Streaming;

/// <summary>Begins operations whose answers are streamed, within the same limits as any other.</summary>
internal sealed class StreamRunner(SettledRunner runner, Admission admission, Disclosures disclosures, ErrorMapper errors)
{
    /// <summary>Begins one; a query has run then.</summary>
    /// <exception cref="RequestRefusedException">Too many requests are running, or the client has not so much left.</exception>
    public async Task<StreamedOperation> BeginAsync(Asking asking, HttpContext http, CancellationToken cancellationToken)
    {
        asking.IsStreamed = true;
        using var place = await admission.EnterAsync(cancellationToken);
        var result = await runner.RunAsync(asking, http, cancellationToken);
        if (asking.Answer is { } known)
        {
            await disclosures.PassAsync(http, asking, known.Charge);
        }
        else
        {
            await disclosures.PassAsync(http, asking);
        }

        var correlation = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
        return new StreamedOperation(asking, result, failed => errors.Map(failed.Errors, correlation, asking));
    }
}
