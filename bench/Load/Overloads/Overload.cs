using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Reports;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Overloads;

/// <summary>Asks the gateway, with its own defaults, for three times what it can do.</summary>
internal static class Overload
{
    private const int CasesPerOperation = 400;
    private const int UnloadedConnections = 4;
    private const double UnloadedShare = 0.25;
    private const int OverloadConnections = 200;
    private const double Times = 3;
    private static readonly TimeSpan Unloaded = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Loaded = TimeSpan.FromSeconds(60);

    /// <summary>Whether every promise held; what was measured is printed.</summary>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var endpoints = await Endpoints.StartAsync(options, options.Scale, options.Port, cancellationToken);
        var operations = new List<Target>();
        foreach (var operation in options.Operations)
        {
            operations.Add((await Asked.OfAsync(operation, endpoints, CasesPerOperation)).Gateway(operation.Name));
        }

        var mix = Target.Mixed("gateway", operations);
        WarmUp.Run(mix, UnloadedConnections);
        var capacity = new Measured(mix.Name, [Turn.Run(mix, Unloaded / 2, UnloadedConnections)]).RequestsPerSecond;
        OverloadReport.Head(endpoints.Registries.Engine, options.Scale, capacity, UnloadedConnections);

        cancellationToken.ThrowIfCancellationRequested();
        var before = OverloadReport.Shown("before", Arrivals.Run(mix, UnloadedConnections, UnloadedShare * capacity, Unloaded));
        var memory = new MemoryTrack(endpoints.Gateway);
        var during = OverloadReport.Shown("overload", Arrivals.Run(mix, OverloadConnections, Times * capacity, Loaded));
        memory.Dispose();
        OverloadReport.Memory(memory);
        cancellationToken.ThrowIfCancellationRequested();
        var after = OverloadReport.Shown("after", Arrivals.Run(mix, UnloadedConnections, UnloadedShare * capacity, Unloaded));
        return OverloadReport.Judged(Promises.Of(before, during, after, memory, Times * capacity));
    }
}
