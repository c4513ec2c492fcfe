using CivilAffairsGraph.Handwritten.Operations;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>Reads the divisions again when their change log has grown.</summary>
internal sealed class DivisionWatch(Landscape landscape) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await landscape.RefreshAsync(stoppingToken);
        }
    }
}
