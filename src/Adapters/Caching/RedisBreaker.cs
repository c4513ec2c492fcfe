using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Leaves Redis alone for a second after two faults, and says once that it is away and once that it is back.</summary>
internal sealed class RedisBreaker
{
    private readonly CircuitBreakerStateProvider state = new();
    private readonly ResiliencePipeline<IReadOnlyList<RedisValue>?> pipeline;
    private int away;

    public RedisBreaker(ILogger logger) => pipeline = new ResiliencePipelineBuilder<IReadOnlyList<RedisValue>?>().AddCircuitBreaker(new()
    {
        FailureRatio = 0.1,
        MinimumThroughput = 2,
        SamplingDuration = TimeSpan.FromSeconds(30),
        BreakDuration = TimeSpan.FromSeconds(1),
        StateProvider = state,
        ShouldHandle = asked => ValueTask.FromResult(asked.Outcome.Exception is not null),
        OnOpened = opened =>
        {
            if (Interlocked.Exchange(ref away, 1) == 0)
            {
                logger.RedisAway(opened.Outcome.Exception?.GetType().Name);
            }

            return ValueTask.CompletedTask;
        },
        OnClosed = _ =>
        {
            if (Interlocked.Exchange(ref away, 0) == 1)
            {
                logger.RedisBack();
            }

            return ValueTask.CompletedTask;
        },
    }).Build();

    public bool IsOpen => state.CircuitState == CircuitState.Open;

    /// <summary>What Redis answers; null for a fault, and at once while it is left alone.</summary>
    /// <param name="ask">Ends by itself, and is not cancelled: a caller who gives up says nothing about Redis.</param>
    public async Task<IReadOnlyList<RedisValue>?> AskAsync(Func<Task<IReadOnlyList<RedisValue>>> ask)
    {
        var context = ResilienceContextPool.Shared.Get();
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(static (_, ask) => CallAsync(ask), context, ask);
            return outcome.Result;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private static async ValueTask<Outcome<IReadOnlyList<RedisValue>?>> CallAsync(Func<Task<IReadOnlyList<RedisValue>>> ask)
    {
        try
        {
            return Outcome.FromResult<IReadOnlyList<RedisValue>?>(await ask());
        }
        catch (Exception fault) when (fault is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException)
        {
            return Outcome.FromException<IReadOnlyList<RedisValue>?>(fault);
        }
    }
}
