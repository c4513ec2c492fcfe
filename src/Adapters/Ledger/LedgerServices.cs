using CivilAffairsGraph.Adapters.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Registers the ledger.</summary>
public static class LedgerServices
{
    /// <summary>Adds <see cref="ILedger"/> and <see cref="ILedgerHeads"/>. <see cref="LedgerOptions"/> and <see cref="ISigner"/> are added by the caller.</summary>
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton(provider =>
        {
            var (options, clock) = (provider.GetRequiredService<IOptions<LedgerOptions>>().Value, provider.GetRequiredService<TimeProvider>());
            var seal = new LedgerSeal(provider.GetRequiredService<ISigner>(), clock);
            return new LedgerWriter(
                new LedgerStore(new LedgerConnection(options), new HeadFiles(options.Heads), seal, options.Replica),
                options,
                clock,
                provider.GetRequiredService<ILogger<LedgerWriter>>());
        })
        .AddSingleton<ILedger>(provider => provider.GetRequiredService<LedgerWriter>())
        .AddSingleton<ILedgerHeads>(provider => provider.GetRequiredService<LedgerWriter>());
}
