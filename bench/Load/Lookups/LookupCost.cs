using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Reports;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Lookups;

/// <summary>What ledger and receipt add to a look-up, beside the same gateway that records nothing and signs nothing; and how long a batch of a thousand takes.</summary>
internal static class LookupCost
{
    private const double AllowedBesidesDisk = 2.0;
    private const double LongestBatch = 2.0;
    private const int BatchItems = 1_000;
    private const int Batches = 5;
    private const int Pages = 300;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    /// <summary>Whether both promises hold.</summary>
    /// <exception cref="WrongAnswerException">An answer was none.</exception>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var registries = await Sandboxes.EnsureAsync(options.Directory, options.Scale, null, cancellationToken);
        await using var bare = await Endpoints.StartGatewayAsync(registries.Unrecorded(), options.Port, cancellationToken);
        await using var whole = await Endpoints.StartGatewayAsync(registries, options.Port + 1, cancellationToken);
        var people = await KnownAsync(bare, LookupRequests.People(registries.Files, options.Scale), cancellationToken);
        Report.Head(options, $"Scale {options.Scale}, SQLite, look-ups with ledger and receipt beside the same without");
        var holds = true;
        foreach (var connections in new[] { 1, options.Connections }.Distinct())
        {
            LookupTarget[] targets =
            [
                new("without", bare, [.. people.Select(person => LookupRequests.Single(person, receipt: false))]),
                new("with", whole, [.. people.Select(person => LookupRequests.Single(person, receipt: true))]),
            ];
            holds &= Compare(targets, registries.Files, connections, options, cancellationToken);
        }

        return await BatchAsync(whole, people, cancellationToken) && holds;
    }

    /// <summary>Those whom the registries know: who asks for others again and again is refused for an hour.</summary>
    private static async Task<IReadOnlyList<(string Number, string Name)>> KnownAsync(ServerProcess server, IReadOnlyList<(string Number, string Name)> people, CancellationToken cancellationToken)
    {
        var known = new List<(string, string)>();
        foreach (var some in people.Chunk(BatchItems))
        {
            using var response = await server.Client.PostAsync(new Uri("/graphql", UriKind.Relative), Bodies.Json(LookupRequests.Batch(some, receipt: false)), cancellationToken);
            using var answer = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(cancellationToken), cancellationToken: cancellationToken);
            known.AddRange(answer.RootElement.GetProperty("data").GetProperty("verifyBatch").EnumerateArray().Zip(some)
                .Where(outcome => outcome.First.GetProperty("verdict").GetString() != "UNKNOWN").Select(outcome => outcome.Second));
        }

        return known;
    }

    private static bool Compare(LookupTarget[] targets, string directory, int connections, LoadOptions options, CancellationToken cancellationToken)
    {
        Array.ForEach(targets, target => target.Turn(WarmUp, connections, counts: false));
        var waits = new List<int>();
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var target in round % 2 == 0 ? targets : targets.Reverse())
            {
                cancellationToken.ThrowIfCancellationRequested();
                target.Turn(options.Turn, connections, counts: true);
                waits.AddRange(DiskWait.Measure(directory, Pages));
            }
        }

        double[] disk = [.. waits.Order().Select(wait => wait / 1000.0)];
        var (without, with) = (targets[0].Take(), targets[1].Take());
        var added = At(with, 0.95) - At(without, 0.95);
        var allowed = At(disk, 0.5) + AllowedBesidesDisk;
        Console.WriteLine($"{connections} connections: without p50 {Text(At(without, 0.5))} p95 {Text(At(without, 0.95))} ms ({without.Count}); with p50 {Text(At(with, 0.5))} p95 {Text(At(with, 0.95))} ms ({with.Count}); disk p50 {Text(At(disk, 0.5))} p95 {Text(At(disk, 0.95))} ms");
        Console.WriteLine($"  p95 with / without {Text(At(with, 0.95) / At(without, 0.95))}; added {Text(added)} ms, allowed {Text(allowed)} ms (the median wait of the disk and {AllowedBesidesDisk} ms): {(added <= allowed ? "holds" : "BROKEN")}");
        return added <= allowed;
    }

    private static async Task<bool> BatchAsync(ServerProcess whole, IReadOnlyList<(string, string)> people, CancellationToken cancellationToken)
    {
        var body = LookupRequests.Batch(people.Take(BatchItems), receipt: true);
        var times = new List<double>();
        for (var run = 0; run < Batches; run++)
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await whole.Client.PostAsync(new Uri("/graphql", UriKind.Relative), Bodies.Json(body), cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalSeconds);
            if (text.Split("\"receipt\":\"").Length - 1 != Math.Min(BatchItems, people.Count))
            {
                throw new WrongAnswerException("A batch did not answer every item with its receipt.");
            }
        }

        Console.WriteLine($"verifyBatch of {Math.Min(BatchItems, people.Count)}, each with entry and receipt: {string.Join(", ", times.Select(Text))} s (the first one cold): {(times.Max() < LongestBatch ? "holds" : "BROKEN")}");
        return times.Max() < LongestBatch;
    }

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];

    private static string Text(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
