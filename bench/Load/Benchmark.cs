using CivilAffairsGraph.Load.Access;
using CivilAffairsGraph.Load.Caches;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Lookups;
using CivilAffairsGraph.Load.Overloads;
using CivilAffairsGraph.Load.Repeats;
using CivilAffairsGraph.Load.Reports;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load;

/// <summary>Runs what was asked for.</summary>
internal static class Benchmark
{
    private const int Cases = 4_000;
    private const int CountedCases = 50;
    private const int Larger = 10;

    /// <summary>0, or 1 when an answer was wrong or a promise broken.</summary>
    public static async Task<int> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        try
        {
            if (options.Overload)
            {
                return await Overload.RunAsync(options, cancellationToken) ? 0 : 1;
            }

            if (options.Repeat)
            {
                return await Repeated.RunAsync(options, cancellationToken) ? 0 : 1;
            }

            if (options.Lookups)
            {
                return await LookupCost.RunAsync(options, cancellationToken) ? 0 : 1;
            }

            if (options.Access)
            {
                return await AccessCost.RunAsync(options, cancellationToken) ? 0 : 1;
            }

            if (options.Memory)
            {
                return await FullCache.RunAsync(options, cancellationToken) ? 0 : 1;
            }

            await (options.Grow ? GrowAsync(options, cancellationToken) : CompareAsync(options, cancellationToken));
            return 0;
        }
        catch (WrongAnswerException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }
    }

    private static async Task CompareAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var endpoints = await Endpoints.StartAsync(options, options.Scale, options.Port, cancellationToken);
        var registries = endpoints.Registries;
        await using var recording = registries.AreRecorded ? null : await Endpoints.StartGatewayAsync(registries.Recorded(), options.Port + 2, cancellationToken);
        var asked = new Dictionary<Operation, Asked>();
        foreach (var operation in options.Operations)
        {
            asked[operation] = await Asked.OfAsync(operation, endpoints, Cases);
        }

        var statements = await StatementCount.MeasureAsync(
            registries, asked.ToDictionary(operation => operation.Key, operation => operation.Value.Cases.Evenly(CountedCases)), cancellationToken);
        Report.Head(options, $"Scale {options.Scale}, {registries.Engine}, {(recording is null ? "the gateway with its ledger" : "the gateway without its ledger and with it")}");
        foreach (var (operation, cases) in asked)
        {
            Target[] gateways = [cases.Gateway("gateway"), .. recording is null ? [] : new[] { cases.Gateway("with ledger", recording) }];
            var measured = Interleaved.Run([cases.Handwritten("hand-written"), .. gateways], options, cancellationToken);
            Report.Compared(operation.Name, measured[0], measured[1..], statements[operation.Name]);
        }
    }

    private static async Task GrowAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var small = await Endpoints.StartAsync(options, options.Scale, options.Port, cancellationToken);
        await using var large = await Endpoints.StartAsync(options, options.Scale * Larger, options.Port + 2, cancellationToken);
        Report.Head(options, $"Scales {small.Scale} and {large.Scale}, {small.Registries.Engine}");
        foreach (var operation in options.Operations)
        {
            var (few, many) = (await Asked.OfAsync(operation, small, Cases), await Asked.OfAsync(operation, large, Cases));
            Target[] targets = [few.Gateway($"gateway {small.Scale}"), many.Gateway($"gateway {large.Scale}"), few.Handwritten($"by hand {small.Scale}"), many.Handwritten($"by hand {large.Scale}")];
            Report.Grown(operation.Name, Interleaved.Run(targets, options, cancellationToken));
        }
    }
}
