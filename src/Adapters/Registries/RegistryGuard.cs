using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Telemetry;
using Microsoft.Extensions.Logging;
using Polly;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// What every read of a registry goes through: the breaker, a place among the reads at once, a time, retries of what may pass. It turns every failure into
/// <see cref="RegistryUnavailableException"/>. Safe to call from several threads at once.
/// </summary>
internal sealed class RegistryGuard
{
    private readonly RegistryName name;
    private readonly RegistryOptions options;
    private readonly IDatabaseEngine engine;
    private readonly TimeProvider clock;
    private readonly ILogger logger;
    private readonly RegistryMetrics? metrics;
    private readonly SemaphoreSlim places;
    private readonly RegistryBreaker breaker;
    private readonly RecentTrouble trouble;
    private readonly RegistryFaults faults;
    private readonly ResiliencePipeline retries;

    public RegistryGuard(RegistryName name, RegistryOptions options, IDatabaseEngine engine, TimeProvider clock, ILogger logger, RegistryMetrics? metrics)
    {
        (this.name, this.options, this.engine, this.clock, this.logger, this.metrics) = (name, options, engine, clock, logger, metrics);
        (places, breaker, trouble) = (new(options.MaximumReads), new(options.BreakAfter, options.BreakTime, clock), new(clock));
        (faults, retries) = (new(name, options.BreakAfter, trouble), RegistryRetries.Of(options.Retries, engine));
        metrics?.Watch(name, () => (breaker.IsOpen, options.MaximumReads - places.CurrentCount));
    }

    /// <summary>What went wrong lately although the registry answers; null for nothing.</summary>
    public string? Trouble => trouble.Reason;

    /// <summary>Runs one read.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <paramref name="timeout"/>, or is left alone.</exception>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var (began, outcome) = (clock.GetTimestamp(), ReadOutcome.Cancelled);
        try
        {
            var result = await PassAsync(read, timeout, cancellationToken);
            outcome = ReadOutcome.Answered;
            return result;
        }
        catch (RegistryUnavailableException unavailable)
        {
            outcome = unavailable.Outcome;
            RequestPatience.SpendBy(unavailable);
            throw;
        }
        finally
        {
            metrics?.Ended(name, outcome, clock.GetElapsedTime(began));
        }
    }

    private async Task<T> PassAsync<T>(Func<CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        if (RequestPatience.IsSpent(name))
        {
            throw faults.LateBefore();
        }

        if (!breaker.TryPass(timeout, out var tries))
        {
            throw faults.LeftAlone();
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(timeout);
        try
        {
            await EnterAsync(timeout, time.Token, cancellationToken);
            try
            {
                return breaker.IsOpen && !tries ? throw faults.LeftAlone() : await ReadAsync(read, timeout, time.Token, cancellationToken);
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
            throw faults.Crowded(timeout, late);
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
                throw faults.Crowded(timeout, error);
            }

            Failed(error);
            throw faults.Late(timeout, error);
        }
        catch (Exception error) when (error is DbException or IOException && engine.IsTransient(error))
        {
            Failed(error);
            throw faults.Failed(error);
        }
        catch (Exception error) when (error is DbException or IOException or InvalidCastException or FormatException)
        {
            // It answers: other tables may be whole.
            Answered();
            throw faults.Refused(error);
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
}
