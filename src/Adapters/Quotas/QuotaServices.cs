using CivilAffairsGraph.Adapters.Caching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>Registers quotas.</summary>
public static class QuotaServices
{
    /// <summary>Adds <see cref="IQuotas"/>, counted in the Redis of the cache where there is one. <see cref="RegistryServices.AddRegistries"/> adds the cache.</summary>
    /// <param name="services">The services.</param>
    /// <param name="replicas">How many replicas share the quotas.</param>
    public static IServiceCollection AddQuotas(this IServiceCollection services, Func<IServiceProvider, int> replicas)
    {
        services.TryAddSingleton<IQuotas>(provider =>
        {
            var cache = provider.GetRequiredService<RecordCache>();
            return new Quotas(cache.Quotas, provider.GetRequiredService<TimeProvider>(), replicas(provider));
        });
        return services;
    }
}
