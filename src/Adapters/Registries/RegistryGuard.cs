using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// What every read of a registry goes through: the breaker, a place among the reads at once, a time, retries of what may pass. It turns every failure into
/// <see cref="RegistryUnavailableException"/>. Safe to call from several threads at once.
/// </summary>
internal sealed class RegistryGuard(RegistryName name, RegistryOptions options, IDatabaseEngine engine, TimeProvider clock, ILogger logger)
{
    private readonly SemaphoreSlim places = new(options.MaximumReads);
    private readonly RegistryBreaker breaker = new(options.BreakAfter, options.BreakTime, clock);
    private readonly RecentTrouble trouble = new(clock);
    private readonly ResiliencePipeline retries = Retries(options.Retries, engine);

    /// <summary>What went wrong lately although the registry answers; null for nothing.</summary>
    public string? Trouble => trouble.Reason;

    /// <summary>Runs one read.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <paramref name="timeout"/>, or is left alone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (!breaker.TryPass(timeout, out var tries))
        {
            throw LeftAlone();
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(timeout);
        try
        {
            await EnterAsync(timeout, time.Token, cancellationToken);
            try
            {
                return breaker.IsOpen && !tries ? throw LeftAlone() : await ReadAsync(read, timeout, time.Token, cancellationToken);
            }
            finally
            {
                places.Release();
            }
        }
        catch (OperationCanceledException) when (tries)
        {
            breaker.GaveUp();
            throw;
        }
    }

    /// <summary>Waits for a place. That the queue is too long is no fault of the registry's.</summary>
    private async Task EnterAsync(TimeSpan timeout, CancellationToken time, CancellationToken cancellationToken)
    {
        try
        {
            await places.WaitAsync(time);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw Noted(TooMuch(timeout), late);
        }
    }

    private async Task<T> ReadAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken time, CancellationToken cancellationToken)
    {
        var began = clock.GetTimestamp();
        try
        {
            var result = await retries.ExecuteAsync(async token => await read(token), time);
            Answered();
            return result;
        }
        catch (Exception error) when (error is OperationCanceledException or DbException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller no longer waits.", error, cancellationToken);
        }
        catch (Exception error) when (error is OperationCanceledException or DbException && time.IsCancellationRequested)
        {
            // Most of the time was spent waiting for the place: that says nothing about the registry.
            if (clock.GetElapsedTime(began) < timeout / 2)
            {
                throw Noted(TooMuch(timeout), error);
            }

            Failed(error);
            throw Noted($"The registry did not answer within {timeout.TotalSeconds:0} seconds.", error);
        }
        catch (Exception error) when (error is DbException or IOException && engine.IsTransient(error))
        {
            Failed(error);
            throw Unavailable("The registry's database cannot be read.", error);
        }
        catch (Exception error) when (error is DbException or IOException or InvalidCastException or FormatException)
        {
            // It answers: other tables may be whole.
            Answered();
            trouble.Note("The registry's database refuses or garbles part of what is read.");
            throw new RegistryUnavailableException(name, "The registry's database cannot be read.", retryable: false, error);
        }
    }

    private void Answered()
    {
        if (breaker.Answered())
        {
            trouble.Clear();
            logger.RegistryBack(name);
        }
    }

    private void Failed(Exception error)
    {
        if (breaker.Failed())
        {
            logger.RegistryLeftAlone(name, options.BreakAfter, error.GetType().Name);
        }
    }

    private static string TooMuch(TimeSpan timeout) => $"More is asked of the registry than it answers within {timeout.TotalSeconds:0} seconds.";

    private RegistryUnavailableException LeftAlone() =>
        Unavailable($"The registry failed {options.BreakAfter} times in a row and is left alone; one read at a time sees whether it answers again.", null);

    private RegistryUnavailableException Noted(string reason, Exception error)
    {
        trouble.Note(reason);
        return Unavailable(reason, error);
    }

    private RegistryUnavailableException Unavailable(string reason, Exception? error) => new(name, reason, retryable: true, error);

    /// <summary>Retries what failed in passing, such as a connection that the server closed while it was idle.</summary>
    private static ResiliencePipeline Retries(int most, IDatabaseEngine engine) => most == 0
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
