using System.Data.Common;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Polly;
using Polly.Retry;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// The one door to a registry's database: a context per read, bounded in number and time, retried when the fault may pass. It turns every driver failure
/// into <see cref="RegistryUnavailableException"/>. Safe to call from several threads at once.
/// </summary>
internal sealed class RegistryDatabase
{
    private readonly RegistryDefinition definition;
    private readonly RegistryOptions options;
    private readonly IDatabaseEngine engine;
    private readonly ContextPool contexts;
    private readonly ResiliencePipeline retries;
    private readonly TimeProvider clock;
    private readonly Lazy<RegistryCache?> cache;

    public RegistryDatabase(RegistryDefinition definition, RegistryOptions options, IEnumerable<IInterceptor> interceptors, TimeProvider clock, Lazy<RegistryCache?> cache)
    {
        (this.definition, Name, this.options, this.clock, this.cache) = (definition, definition.Name, options, clock, cache);
        (engine, Profile) = RegistrySetup.Of(definition, options).Checked();
        var builder = new DbContextOptionsBuilder<RegistryContext>()
            .UseModel(RegistryModel.Build(engine, definition, Profile, options.Schema))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(interceptors)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.CommandError));
        engine.Use(builder, options.ConnectionString, options.QueryTimeout);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new TextTranslation(engine));
        contexts = new ContextPool(builder.Options, engine, engine.Watch(options.ConnectionString), options.MaximumReads);
        retries = Retries();
    }

    /// <summary>Which registry this is.</summary>
    public RegistryName Name { get; }

    /// <summary>Where its properties live.</summary>
    public Profile Profile { get; }

    /// <summary>Now, for <c>Provenance.readAt</c>.</summary>
    public DateTimeOffset Now => clock.Now();

    /// <summary>Whether the database carries the marker of a sandbox; null until it was reached.</summary>
    public bool? IsSandbox { get; private set; }

    /// <summary>The read of that name with a cache before it; null where nothing is remembered.</summary>
    /// <param name="name">Tells it from the other reads of the registry.</param>
    /// <param name="searches">The searched columns, by the property's name.</param>
    /// <param name="read">The statement.</param>
    public CachedRead<TKey, TRow>? Cached<TKey, TRow>(string name, IReadOnlyDictionary<string, Func<TRow, TKey?>> searches, Func<TKey[], CancellationToken, Task<List<TRow>>> read)
        where TKey : notnull
        where TRow : class, new() =>
        cache.Value?.Read((Name, options, Profile), name, searches, read);

    /// <summary>Reads one row.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => FetchAsync(definition.Probe, cancellationToken);

    /// <summary>Looks for the marker; a registry that is down stays undetermined.</summary>
    public async Task FindStandingAsync(CancellationToken cancellationToken)
    {
        try
        {
            IsSandbox = await FetchAsync(HasMarkerAsync, cancellationToken);
        }
        catch (RegistryUnavailableException)
        {
            // Nothing is read from it now, so nothing is disclosed; the next request asks again.
        }
    }

    private async Task<bool> HasMarkerAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        try
        {
            return await context.Rows<MarkerRow>().AnyAsync(cancellationToken);
        }
        catch (DbException refused) when (!engine.IsTransient(refused))
        {
            return false;
        }
    }

    /// <summary>Retries what failed in passing, such as a connection that the server closed while it was idle.</summary>
    private ResiliencePipeline Retries() => options.Retries == 0
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder().AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = TimeSpan.FromMilliseconds(50),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = fault => ValueTask.FromResult(
                fault.Outcome.Exception is DbException error && engine.IsTransient(error) && !fault.Context.CancellationToken.IsCancellationRequested),
        }).Build();

    /// <summary>Runs one read in a context of its own. The answer that it is for holds until something changes in the registry.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <see cref="RegistryOptions.QueryTimeout"/>.</exception>
    public Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        var now = Now;
        RequestReads.Current?.Add(new RegistryRead(new(Name, cache.Value?.Changes ?? TimeToLiveOnly.Instance, now, now, Remembered: false)));
        return FetchAsync(read, cancellationToken);
    }

    /// <summary>Runs one read of which the caller says himself what it read.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <see cref="RegistryOptions.QueryTimeout"/>.</exception>
    public Task<T> FetchAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        ReadAsync(read, options.QueryTimeout, cancellationToken);

    /// <summary>Runs one long read, such as that of all divisions.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <paramref name="timeout"/>.</exception>
    public async Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            return await retries.ExecuteAsync(async token => await contexts.ReadAsync(read, token), limit.Token);
        }
        catch (Exception error) when (error is OperationCanceledException or DbException && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The caller no longer waits.", error, cancellationToken);
        }
        catch (Exception error) when (error is OperationCanceledException or DbException && limit.IsCancellationRequested)
        {
            throw new RegistryUnavailableException(Name, $"The registry did not answer within {timeout.TotalSeconds:0} seconds.", retryable: true, error);
        }
        catch (Exception error) when (error is DbException or IOException or InvalidCastException or FormatException)
        {
            throw new RegistryUnavailableException(Name, "The registry's database cannot be read.", retryable: engine.IsTransient(error) && error is not (InvalidCastException or FormatException), error);
        }
    }
}
