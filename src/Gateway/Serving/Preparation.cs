using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Gateway;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Commands;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Gateway.Watching;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL.Types;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>What happens before the first request: every mistake in the configuration is named, the sandbox is made, the divisions are read.</summary>
internal static class Preparation
{
    /// <summary>False when the configuration does not allow to serve; a registry that is down does not stop the start.</summary>
    public static async Task<bool> PrepareAsync(this WebApplication app, CancellationToken cancellationToken)
    {
        var mistakes = SettingMistakes(app.Services).Concat(RegistryMistakes(app.Services)).Distinct().ToList();
        if (mistakes.Count == 0)
        {
            // Checked against the schema, which needs the rest of the configuration.
            var documents = app.Services.GetRequiredService<TrustedDocumentFolder>();
            mistakes.AddRange(PurposeMistakes(app.Services));
            mistakes.AddRange(await app.Services.GetRequiredService<TrustedDocuments>().LoadAsync(documents, app.Environment.ContentRootPath, cancellationToken));
        }

        if (!app.AreNone(mistakes))
        {
            return false;
        }

        await MakeSandboxAsync(app, cancellationToken);
        app.Services.GetRequiredService<ISchema>().Initialize();
        await app.Services.GetRequiredService<IRegistryWatching>().LookAsync(cancellationToken);
        try
        {
            await app.Services.GetRequiredService<IDivisions>().RefreshAsync(cancellationToken);
            await app.Services.GetRequiredService<IRegistryStanding>().DetermineAsync(cancellationToken);
        }
        catch (RegistryUnavailableException down)
        {
            app.Logger.DivisionsNotRead(down);
        }

        await app.Services.GetRequiredService<ILedger>().PrepareAsync();
        return app.AreNone(await HubMistakesAsync(app, cancellationToken));
    }

    /// <summary>Mistakes in the settings of no single registry.</summary>
    public static IEnumerable<string> SettingMistakes(IServiceProvider services)
    {
        Action<IServiceProvider>[] checks =
        [
            provider => _ = provider.GetRequiredService<IOptions<SandboxServingOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<ListOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<IdOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<SigningOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<CacheOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<RedisOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<HubOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<LedgerOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<TokenOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<LimitOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<DocumentOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<AccessOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<TrustedDocumentOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<OtlpOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<PrometheusOptions>>().Value,
            provider => _ = provider.GetRequiredService<IOptions<WatchOptions>>().Value,
            provider => _ = provider.GetRequiredService<ILedger>(),
        ];
        return checks.SelectMany(check => Mistakes(check, services));
    }

    /// <summary>Mistakes in the settings and profiles of the registries.</summary>
    public static IEnumerable<string> RegistryMistakes(IServiceProvider services) =>
        Enum.GetValues<RegistryName>().SelectMany(name => Mistakes(provider => provider.CheckProfile(name), services));

    /// <summary>Purposes that name fields which the schema does not have.</summary>
    private static IEnumerable<string> PurposeMistakes(IServiceProvider services)
    {
        services.GetRequiredService<ISchema>().Initialize();
        var catalog = services.GetRequiredService<FieldCatalog>();
        return services.GetRequiredService<IOptions<AccessOptions>>().Value.Purposes.SelectMany(purpose => purpose.Value.Unknown(catalog)
            .Select(field => $"Access:Purposes:{purpose.Key}:Fields names '{field}', which the schema does not have; docs/access.md lists what it has."));
    }

    private static bool AreNone(this WebApplication app, IReadOnlyList<string> mistakes)
    {
        foreach (var mistake in mistakes)
        {
            app.Logger.ConfigurationMistake(mistake);
        }

        return mistakes.Count == 0;
    }

    private static async Task<IReadOnlyList<string>> HubMistakesAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            return await app.Services.GetRequiredService<HubStart>().PrepareAsync(cancellationToken);
        }
        catch (ClientsUnavailableException away)
        {
            app.Logger.ClientsNotRead(away.InnerException?.GetType().Name);
            return [];
        }
    }

    private static IEnumerable<string> Mistakes(Action<IServiceProvider> check, IServiceProvider services)
    {
        try
        {
            check(services);
            return [];
        }
        catch (OptionsValidationException mistakes)
        {
            return mistakes.Failures.Select(failure => $"{mistakes.OptionsType.Name} {mistakes.OptionsName}: {failure}");
        }
        catch (Exception mistake) when (mistake is ProfileException or InvalidOperationException or FormatException)
        {
            return [mistake.Message];
        }
    }

    private static async Task MakeSandboxAsync(WebApplication app, CancellationToken cancellationToken)
    {
        var registries = app.Services.GetRequiredService<IOptionsMonitor<RegistryOptions>>();
        if (!Enum.GetNames<RegistryName>().Any(name => registries.Get(name).IsSandboxFile))
        {
            return;
        }

        var sandbox = app.Services.GetRequiredService<IOptions<SandboxServingOptions>>().Value;
        var directory = RegistryConfiguration.DirectoryOf(sandbox, app.Environment);
        var created = await SandboxCreator.EnsureAsync(sandbox.Settings, directory, new ConsoleProgress(Console.Error, TimeProvider.System), cancellationToken);
        app.Logger.SandboxReady(created ? "created" : "reused", directory);
    }
}
