using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using Polly;
using Polly.Retry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Retries what failed in passing, such as a connection that the server closed while it was idle.</summary>
internal static class RegistryRetries
{
    /// <summary>At most so many, with growing pauses and jitter, and none after the time is over.</summary>
    public static ResiliencePipeline Of(int most, IDatabaseEngine engine) => most == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = most,
            Delay = TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = fault => ValueTask.FromResult(
                fault.Outcome.Exception is DbException error && engine.IsTransient(error) && !fault.Context.CancellationToken.IsCancellationRequested),
        }).Build();
}
