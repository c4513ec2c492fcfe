using CivilAffairsGraph.Adapters.Watches;
using CivilAffairsGraph.Schemas.Ids;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Puts together who watches lists for clients and tells them.</summary>
internal static class WatchServices
{
    /// <summary>Adds lists and what looks through them, over the registries and the endpoint that are registered beside.</summary>
    public static IServiceCollection AddWatching(this IServiceCollection services)
    {
        services.AddOptions<WatchOptions>().BindConfiguration("Watches").ValidateDataAnnotations();
        services.AddSingleton(provider => new WatchSeal(provider.GetRequiredService<IOptions<IdOptions>>().Value.Key)).AddWatches();
        return services.AddSingleton<WatchCallers>().AddSingleton<WatchLooker>();
    }

    /// <summary>Adds what runs while the gateway serves.</summary>
    public static IServiceCollection AddWatchRounds(this IServiceCollection services)
    {
        services.AddSingleton(provider => Client(provider.GetRequiredService<IOptions<WatchOptions>>().Value));
        services.AddSingleton<WebhookSender>().AddSingleton<IWatchAnswers, WatchAnswers>();
        return services.AddHostedService<WatchRounds>().AddHostedService<WatchDelivery>();
    }

    private static WebhookClient Client(WatchOptions options) => new(new(options.PrivateNetworks), options.Timeout);
}
