using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>Reads the divisions again when their change log has grown.</summary>
internal sealed class DivisionRefresh(IDivisions divisions, TimeProvider clock, ILogger<DivisionRefresh> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        var answering = true;
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await divisions.RefreshAsync(stoppingToken);
                answering = true;
            }
            catch (RegistryUnavailableException down)
            {
                // Said once, not every two seconds; the registry's status says the rest.
                if (answering)
                {
                    logger.DivisionsNotRead(down);
                }

                answering = false;
            }
        }
    }
}
