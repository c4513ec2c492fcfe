using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Schemas.Errors;
using GraphQL;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Execution;

/// <summary>Runs a request within its time. What is still running then is told to stop, and is not waited for.</summary>
internal sealed class RequestRunner(GraphExecutor executor, IServiceScopeFactory scopes, WorkThreads threads, IOptions<LimitOptions> options, ILogger<RequestRunner> logger)
{
    private readonly LimitOptions _limits = options.Value;

    /// <summary>Answers the request; in the time of <see cref="LimitOptions.RequestTime"/>, even if a registry hangs.</summary>
    public async Task<ExecutionResult> RunAsync(Asking asking, HttpContext http, CancellationToken cancellationToken)
    {
        try
        {
            VariableBounds.Check(asking.Request.Variables, _limits);
        }
        catch (GraphError refusal)
        {
            return new ExecutionResult { Errors = [refusal] };
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(_limits.RequestTime);
        var (user, stop) = (http.User, time.Token);

        // A driver that blocks its thread must not block the answer; services live until the run has really ended.
        var run = threads.RunAsync(async () =>
        {
            RequestPatience.Begin();
            var scope = scopes.CreateAsyncScope();
            ExecutionResult? result = null;
            try
            {
                return result = await executor.ExecuteAsync(asking, scope.ServiceProvider, user, stop);
            }
            finally
            {
                // A subscription goes on with them.
                if (result?.Streams is null)
                {
                    await scope.DisposeAsync();
                }
                else
                {
                    asking.Services = scope;
                }
            }
        });
        try
        {
            return await run.WaitAsync(stop);
        }
        catch (OperationCanceledException)
        {
            threads.Replace(run);
            if (cancellationToken.IsCancellationRequested)
            {
                throw;
            }

            logger.RequestStopped(_limits.RequestTime);
            return new ExecutionResult { Executed = true, Errors = [TimedOut()] };
        }
    }

    private GraphError TimedOut() => new(
        ErrorCodes.Timeout, $"The answer took longer than {_limits.RequestTime.TotalSeconds:0.###} seconds (limit {nameof(LimitOptions.RequestTime)}). Ask for less, or try again later.");
}
