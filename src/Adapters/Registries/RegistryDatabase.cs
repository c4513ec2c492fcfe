using System.Data.Common;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>
/// The one door to a registry's database: opens a context per read, bounds its time, and turns every driver failure
/// into <see cref="RegistryUnavailableException"/>. Safe to call from several threads at once.
/// </summary>
internal sealed class RegistryDatabase
{
    private readonly RegistryDefinition definition;
    private readonly RegistryOptions options;
    private readonly IDatabaseEngine engine;
    private readonly PooledDbContextFactory<RegistryContext> contexts;
    private readonly TimeProvider clock;

    public RegistryDatabase(RegistryDefinition definition, RegistryOptions options, IEnumerable<IInterceptor> interceptors, TimeProvider clock)
    {
        (this.definition, Name, this.options, this.clock) = (definition, definition.Name, options, clock);
        engine = DatabaseEngines.Find(options.Engine)
            ?? throw new ProfileException($"Registries:{Name}:Engine is '{options.Engine}'; known are {string.Join(", ", DatabaseEngines.Names)}.");
        Profile = Profile.Load(Name, options.Profile);
        var mistakes = definition.Mistakes(Profile).ToList();
        if (mistakes.Count > 0)
        {
            throw new ProfileException($"The profile of the {Name} registry has mistakes. {string.Join(' ', mistakes)}");
        }

        var builder = new DbContextOptionsBuilder<RegistryContext>()
            .UseModel(RegistryModel.Build(engine, definition, Profile, options.Schema))
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .AddInterceptors(interceptors)
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.CommandError));
        Point(builder);
        contexts = new PooledDbContextFactory<RegistryContext>(builder.Options);
    }

    /// <summary>Which registry this is.</summary>
    public RegistryName Name { get; }

    /// <summary>Where its properties live.</summary>
    public Profile Profile { get; }

    /// <summary>Now, for <c>Provenance.readAt</c>.</summary>
    public DateTimeOffset Now => clock.Now();

    /// <summary>Whether the database carries the marker of a sandbox; null until it was reached.</summary>
    public bool? IsSandbox { get; private set; }

    /// <summary>Reads one row.</summary>
    /// <exception cref="RegistryUnavailableException">The registry does not answer.</exception>
    public Task ProbeAsync(CancellationToken cancellationToken) => ReadAsync(definition.Probe, cancellationToken);

    /// <summary>Looks for the marker; a registry that is down stays undetermined.</summary>
    public async Task FindStandingAsync(CancellationToken cancellationToken)
    {
        try
        {
            IsSandbox = await ReadAsync(HasMarkerAsync, cancellationToken);
        }
        catch (RegistryUnavailableException)
        {
            // Nothing is read from it now, so nothing is disclosed; the next request asks again.
        }
    }

    private async Task<bool> HasMarkerAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await context.Rows<MarkerRow>().AnyAsync(cancellationToken);
        }
        catch (DbException refused) when (!engine.IsTransient(refused))
        {
            return false;
        }
    }

    private void Point(DbContextOptionsBuilder<RegistryContext> builder)
    {
        try
        {
            engine.Use(builder, options.ConnectionString, options.QueryTimeout);
        }
        catch (Exception mistake) when (mistake is ArgumentException or FormatException)
        {
            // The driver's own message may repeat what was written.
            throw new ProfileException($"Registries:{Name}:ConnectionString is not a connection string of {options.Engine}.");
        }

        ((IDbContextOptionsBuilderInfrastructure)builder).AddOrUpdateExtension(new TextTranslation(engine));
    }

    /// <summary>Runs one read in a context of its own.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <see cref="RegistryOptions.QueryTimeout"/>.</exception>
    public Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, CancellationToken cancellationToken) =>
        ReadAsync(read, options.QueryTimeout, cancellationToken);

    /// <summary>Runs one long read, such as that of all divisions.</summary>
    /// <exception cref="RegistryUnavailableException">The registry gave no answer in <paramref name="timeout"/>.</exception>
    public async Task<T> ReadAsync<T>(Func<RegistryContext, CancellationToken, Task<T>> read, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(timeout);
        try
        {
            engine.Check(options.ConnectionString);
            await using var context = await contexts.CreateDbContextAsync(limit.Token);
            return await read(context, limit.Token);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException error)
        {
            throw new RegistryUnavailableException(Name, $"The registry did not answer within {timeout.TotalSeconds:0} seconds.", retryable: true, error);
        }
        catch (Exception error) when (error is DbException or IOException or InvalidCastException or FormatException)
        {
            throw new RegistryUnavailableException(Name, "The registry's database cannot be read.", retryable: engine.IsTransient(error) && error is not (InvalidCastException or FormatException), error);
        }
    }
}
