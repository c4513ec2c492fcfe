using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Execution;
using GraphQL;

namespace CivilAffairsGraph.Gateway.Answers;

/// <summary>Runs a request so that its answer is what the registries held at one instant, although some of it is remembered and some is read.</summary>
internal sealed class SettledRunner(RequestRunner runner, AnswerDesk desk)
{
    // Somebody writes what is asked for all the time: then nothing that is remembered is of use.
    private const int Attempts = 3;

    /// <summary>Answers the request.</summary>
    public async Task<ExecutionResult> RunAsync(Asking asking, HttpContext http, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            desk.Begin(asking, asking.FromSource || attempt == Attempts);
            var result = await runner.RunAsync(asking, http, cancellationToken);
            if (asking.Answer is not null || asking.Draft is null || IsPartial(result) || await asking.Draft.IsOfOneInstantAsync(cancellationToken))
            {
                return result;
            }
        }
    }

    /// <summary>It waited for a registry in vain, and does not wait for it again.</summary>
    private static bool IsPartial(ExecutionResult result) => result.Errors?.Any(error => error.InnerException is RegistryUnavailableException) == true;
}
