using CivilAffairsGraph.Adapters.Clients;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Hub;

/// <summary>What the hub's own database needs before the first request.</summary>
public sealed class HubStart
{
    private readonly HubDatabase database;
    private readonly IRegistryStanding standing;
    private readonly IOptionsMonitor<RegistryOptions> registries;
    private readonly TimeProvider clock;

    internal HubStart(HubDatabase database, IRegistryStanding standing, IOptionsMonitor<RegistryOptions> registries, TimeProvider clock) =>
        (this.database, this.standing, this.registries, this.clock) = (database, standing, registries, clock);

    /// <summary>Makes its tables; gives a sandbox its clients, and looks that nothing else has them.</summary>
    /// <returns>The mistakes for which nothing may be served.</returns>
    /// <exception cref="ClientsUnavailableException">The database does not answer; what is missing is done when it does, but for the sandbox's clients.</exception>
    public async Task<IReadOnlyList<string>> PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            await database.PrepareAsync(cancellationToken);
            await standing.DetermineAsync(cancellationToken);
            if (standing.AllSandbox == true || Enum.GetNames<RegistryName>().All(name => registries.Get(name).IsSandboxFile))
            {
                await SandboxSeed.SowAsync(database, cancellationToken);
                return [];
            }

            return standing.AllSandbox == false && await SandboxSeed.FindAsync(database, clock.GetUtcNow(), cancellationToken) is { Count: > 0 } found ? [Misplaced(found)] : [];
        }
        catch (HubRefusedException refused)
        {
            return [$"The hub's database (Hub:ConnectionString) refuses: {refused.Message} Its account needs to create tables, or they are made by another that may."];
        }
    }

    private static string Misplaced(List<string> clients) =>
        $"The hub's database holds clients of the sandbox, whose keys everybody knows, and not every registry is a sandbox. Give Hub:ConnectionString another database, or end each by 'client revoke': {string.Join(", ", clients)}.";
}
