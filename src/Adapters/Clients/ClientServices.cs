using CivilAffairsGraph.Adapters.Hub;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>Registers the clients and the database that holds them.</summary>
public static class ClientServices
{
    /// <summary>Adds <see cref="IClients"/>, <see cref="ClientRegister"/> and <see cref="HubStart"/>. <see cref="HubOptions"/> and the registries are added by the caller.</summary>
    public static IServiceCollection AddClients(this IServiceCollection services) => services
        .AddSingleton(provider => new HubDatabase(provider.GetRequiredService<IOptions<HubOptions>>().Value, []))
        .AddSingleton<IClients>(provider => new ClientStore(
            provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<IRegistryStanding>(), provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<ClientStore>>()))
        .AddSingleton(provider => new ClientRegister(provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton(provider => new HubStart(
            provider.GetRequiredService<HubDatabase>(), provider.GetRequiredService<IRegistryStanding>(),
            provider.GetRequiredService<IOptionsMonitor<RegistryOptions>>(), provider.GetRequiredService<TimeProvider>()));
}
