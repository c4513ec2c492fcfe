using CivilAffairsGraph.Adapters;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Sandbox;
using CivilAffairsGraph.Gateway.Watching;
using CivilAffairsGraph.Schemas;
using CivilAffairsGraph.Schemas.Access;
using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using GraphQL.Validation;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>Binds the configuration of registries, their cache, ids, lists and the hub's own database. A registry without a connection string is served from the sandbox.</summary>
internal static class RegistryConfiguration
{
    /// <summary>Key of ids over a sandbox, where nothing is secret: documentation and tests can name ids.</summary>
    private const string SandboxKey = "c2FuZGJveC1vbmx5LWtleS1vZi1pZHMtMzItYnl0ZXM=";

    /// <summary>Key of what a sandbox leaves in Redis.</summary>
    private const string SandboxCacheKey = "c2FuZGJveC1vbmx5LWtleS1vZi1yZWRpcy0zMmJ5dGU=";

    private static readonly Dictionary<RegistryName, string> Files = new()
    {
        [RegistryName.Marriage] = "marriage.db",
        [RegistryName.PlaceName] = "place-name.db",
        [RegistryName.SocialOrganization] = "social-organization.db",
        [RegistryName.Burial] = "burial.db",
    };

    /// <summary>Adds adapters and schema with their options.</summary>
    public static WebApplicationBuilder AddRegistryServing(this WebApplicationBuilder builder)
    {
        builder.Services.TryAddClock();
        builder.Services.AddOptions<SandboxServingOptions>().BindConfiguration("Sandbox").ValidateDataAnnotations();
        builder.Services.AddOptions<ListOptions>().BindConfiguration("Lists").ValidateDataAnnotations();
        builder.Services.AddOptions<IdOptions>().BindConfiguration("Ids").ValidateDataAnnotations()
            .PostConfigure<IOptionsMonitor<RegistryOptions>>((ids, registries) =>
            {
                if (ids.Key.Length == 0 && IsSandbox(registries))
                {
                    ids.Key = SandboxKey;
                }
            });
        builder.Services.AddOptions<CacheOptions>().BindConfiguration("Cache").ValidateDataAnnotations();
        builder.Services.AddOptions<RedisOptions>().BindConfiguration("Cache:Redis").ValidateDataAnnotations()
            .PostConfigure<IOptionsMonitor<RegistryOptions>>((redis, registries) =>
            {
                if (redis.Keys.Length == 0 && IsSandbox(registries))
                {
                    redis.Keys = [SandboxCacheKey];
                }
            });
        foreach (var (name, file) in Files)
        {
            builder.Services.AddOptions<RegistryOptions>(name.ToString())
                .BindConfiguration($"Registries:{name}")
                .ValidateDataAnnotations()
                .PostConfigure<IOptions<SandboxServingOptions>, IHostEnvironment>((registry, sandbox, host) =>
                {
                    registry.IsSandboxFile = registry.ConnectionString.Length == 0;
                    if (registry.IsSandboxFile)
                    {
                        registry.ConnectionString = $"Data Source={Path.Combine(DirectoryOf(sandbox.Value, host), file)}";
                    }
                });
        }

        builder.Services.AddOptions<HubOptions>().BindConfiguration("Hub").ValidateDataAnnotations()
            .PostConfigure<IOptionsMonitor<RegistryOptions>, IOptions<SandboxServingOptions>, IHostEnvironment>((hub, registries, sandbox, host) =>
            {
                if (hub.NeedsFile)
                {
                    hub.ConnectionString = $"Data Source={Path.Combine(IsSandbox(registries) ? DirectoryOf(sandbox.Value, host) : host.ContentRootPath, SandboxDirectory.HubFile)}";
                }
            });
        builder.Services.AddOptions<LedgerOptions>().BindConfiguration("Ledger").ValidateDataAnnotations()
            .PostConfigure<IOptions<HubOptions>, IHostEnvironment>((ledger, hub, host) =>
            {
                var directory = hub.Value.FindFile() is { } file ? Path.Combine(host.ContentRootPath, Path.GetDirectoryName(file) ?? "") : host.ContentRootPath;
                ledger.ConnectionString = ledger.NeedsFile ? $"Data Source={Path.Combine(directory, SandboxDirectory.LedgerFile)}" : ledger.ConnectionString;
                ledger.Replica = ledger.Replica.Length == 0 ? LedgerOptions.MachineReplica() : ledger.Replica;
                ledger.Heads = Path.Combine(directory, ledger.Heads.Length == 0 ? SandboxDirectory.LedgerHeads : ledger.Heads);
            });
        builder.Services.AddSigningOptions().AddReceipts().AddLedger();
        if (builder.Configuration.GetValue<bool>("Sandbox:Unrecorded"))
        {
            builder.Services.AddSingleton<ILedger>(provider => IsSandbox(provider.GetRequiredService<IOptionsMonitor<RegistryOptions>>())
                ? new UnrecordedSandbox()
                : throw new InvalidOperationException("Sandbox:Unrecorded is for sandboxes alone: what is disclosed about real people is recorded."));
        }

        builder.Services.AddRegistries().AddClients().AddCredentials().AddClientQuotas().AddSchemas().AddWatching();
        builder.Services.AddSingleton<IValidationRule, AccessRule>().AddSingleton(Purposes);
        builder.Services.AddHostedService<DivisionRefresh>();
        builder.Services.AddHostedService<ChangeWatch>();
        return builder;
    }

    /// <summary>Where the sandbox is.</summary>
    public static string DirectoryOf(SandboxServingOptions sandbox, IHostEnvironment host) => Path.Combine(host.ContentRootPath, sandbox.Directory);

    /// <summary>The purposes that are configured; over a sandbox, where none are, those of the sandbox.</summary>
    private static PurposeCatalog Purposes(IServiceProvider services)
    {
        var configured = services.GetRequiredService<IOptions<AccessOptions>>().Value.Purposes.Select(purpose => purpose.Value.ToPurpose(purpose.Key)).ToList();
        var standing = services.GetRequiredService<IRegistryStanding>();
        return new(() => configured.Count == 0 && standing.AllSandbox == true ? SandboxPurposes.All : configured);
    }

    /// <summary>Whether every registry is served from the sandbox.</summary>
    public static bool IsSandbox(IOptionsMonitor<RegistryOptions> registries) => Files.Keys.All(name => registries.Get(name.ToString()).IsSandboxFile);

    private static void TryAddClock(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(TimeProvider)))
        {
            services.AddSingleton(TimeProvider.System);
        }
    }
}
