using System.Data.Common;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Telemetry;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// The one door to a registry's database: a context per read, guarded by <see cref="RegistryGuard"/>. Every driver failure is a
/// <see cref="RegistryUnavailableException"/>. Safe to call from several threads at once.
/// </summary>
internal sealed class RegistryDatabase
{
    private readonly RegistryDefinition definition;
    private readonly RegistryOptions options;
    private readonly IDatabaseEngine engine;
    private readonly ContextPool contexts;
    private readonly RegistryGuard guard;
    private readonly TimeProvider clock;
    private readonly Lazy<RegistryCache?> cache;

    public RegistryDatabase(RegistryDefinition definition, RegistryOptions options, IEnumerable<IInterceptor> interceptors, TimeProvider clock, ILogger logger, RegistryMetrics? metrics, Lazy<RegistryCache?> cache)
    {
        (this.definition, Name, this.options, this.clock, this.cache) = (definition, definition.Name, options, clock, cache);
        (engine, Profile) = RegistrySetup.Of(definition, options).Checked();
        var builder = new DbContextOptionsBuilder<RegistryContext>()
            .UseModel(RegistryModel.Build(engine, definition, Profile, options.Schema))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(metrics is null ? interceptors : [new StatementSpans(Name, metrics), .. interceptors])
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.CommandError));
        engine.Use(builder, options.ConnectionString, options.QueryTimeout);
        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new TextTranslation(engine));
        contexts = new ContextPool(builder.Options, engine, engine.Watch(options.ConnectionString));
        guard = new RegistryGuard(Name, options, engine, clock, logger, metrics);
    }

    /// <summary>Which registry this is.</summary>
    public RegistryName Name { get; }

    /// <summary>Where its properties live.</summary>
    public Profile Profile { get; }

    /// <summary>Now, for <c>Provenance.readAt</c>.</summary>
    public DateTimeOffset Now => clock.Now();

    /// <summary>Whether the database carries the marker of a sandbox; null until it was reached.</summary>
    public bool? IsSandbox { get; private set; }

    /// <summary>What went wrong lately although the registry answers; null for nothing.</summary>
    public string? Trouble => guard.Trouble;

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

    /// <summary>Runs one read in a context of its own.</summary>
    /// <param name="read">The read.</param>
    /// <param name="parts">What it can see: the answer that it is for holds until something changes there.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits.</param>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <see cref="RegistryOptions.QueryTimeout"/>.</exception>
    public async Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, IEnumerable<TablePart> parts, CancellationToken cancellationToken)
    {
        var readAt = Now;
        var result = await FetchAsync(read, cancellationToken);
        if (RequestReads.Current is { } reads)
        {
            var origin = new ReadOrigin(Name, cache.Value?.Changes ?? TimeToLiveOnly.Instance, readAt, readAt, Now, Remembered: false);
            foreach (var part in parts)
            {
                reads.Add(new RowsRead(origin, part));
            }
        }

        return result;
    }

    /// <summary>Runs one read of which the caller says himself what it read.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <see cref="RegistryOptions.QueryTimeout"/>.</exception>
    public Task<T> FetchAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        ReadAsync(read, options.QueryTimeout, cancellationToken);

    /// <summary>Runs one long read, such as that of all divisions.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <paramref name="timeout"/>.</exception>
    public Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken) =>
        guard.RunAsync(token => contexts.ReadAsync(read, token), timeout, cancellationToken);
}
