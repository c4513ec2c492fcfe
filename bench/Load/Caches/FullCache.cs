using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Overloads;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Caches;

/// <summary>How much memory the gateway holds, as it ships, while a million different keys pass through its cache.</summary>
internal static class FullCache
{
    /// <summary>Each has at least a key of marriages and one of burials; those that they are married to count in the day's quota of a million.</summary>
    private const int People = 500_000;

    private const int Together = 10;

    private const double MostMegabytes = 500;
    private static readonly TimeSpan ReportEvery = TimeSpan.FromSeconds(10);

    private const string Document = """
        query($n: [ResidentId!]!) {
          persons(idNumbers: $n) { name maritalStatus { status since } marriageEvents { id kind registeredOn } deathEvidence { verdict } burialRecords { crematedOn } }
        }
        """;

    /// <summary>Whether the process stayed below its bound with its cache full.</summary>
    /// <exception cref="WrongAnswerException">Something was not answered.</exception>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        var registries = (await Sandboxes.EnsureAsync(options.Directory, options.Scale, options.Connection, cancellationToken)).Remembering().Counted(options.Port + 1);
        await using var gateway = await Endpoints.StartGatewayAsync(registries, options.Port, cancellationToken);
        using var memory = new MemoryTrack(gateway);
        var (watch, next, asked) = (Stopwatch.StartNew(), ReportEvery, 0);
        Console.WriteLine($"Scale {options.Scale}, {registries.Engine}, the cache at its default bound, the ledger on; {Together} people a request over {options.Connections} connections.");
        await Parallel.ForEachAsync(
            Numbers(registries.Files).Take(People).Chunk(Together),
            new ParallelOptions { MaxDegreeOfParallelism = options.Connections, CancellationToken = cancellationToken },
            async (numbers, token) =>
            {
                await AskAsync(gateway.Client, numbers, token);
                var now = Interlocked.Add(ref asked, numbers.Length);
                if (watch.Elapsed > next)
                {
                    next += ReportEvery;
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{now:N0} of {People:N0} people, {memory.End:0} MB"));
                }
            });
        using var metrics = new HttpClient();
        var page = await metrics.GetStringAsync(new Uri($"http://127.0.0.1:{options.Port + 1}/metrics"), cancellationToken);
        page.Split('\n').Where(line => line.StartsWith("cag_cache_", StringComparison.Ordinal) || line.StartsWith("cag_answers_", StringComparison.Ordinal)).ToList().ForEach(Console.WriteLine);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{People:N0} people in {watch.Elapsed.TotalSeconds:0} s; memory of the process {memory.Start:0} MB at the start, {memory.Peak:0} MB at most, {memory.End:0} MB at the end"));
        return Reports.OverloadReport.Judged([(memory.Peak < MostMegabytes, string.Create(CultureInfo.InvariantCulture, $"below {MostMegabytes} MB: {memory.Peak:0}"))]);
    }

    private static async Task AskAsync(HttpClient gateway, string[] numbers, CancellationToken cancellationToken)
    {
        using var content = Bodies.Json(JsonSerializer.SerializeToUtf8Bytes(new { query = Document, variables = new { n = numbers } }));
        using var response = await gateway.PostAsync(new Uri("/graphql", UriKind.Relative), content, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!answer.StartsWith("{\"data\"", StringComparison.Ordinal) || answer.Contains("\"errors\"", StringComparison.Ordinal))
        {
            throw new WrongAnswerException($"{(int)response.StatusCode}: {answer[..Math.Min(300, answer.Length)]}");
        }
    }

    /// <summary>Everybody of the sandbox, then numbers of nobody.</summary>
    private static IEnumerable<string> Numbers(string sandbox) => File.ReadLines(Path.Combine(sandbox, "truth.jsonl"))
        .Where(line => line.StartsWith("{\"type\":\"person\"", StringComparison.Ordinal))
        .Select(NumberOf)
        .Concat(Enumerable.Range(0, People).Select(Nobody));

    private static string NumberOf(string line)
    {
        using var person = JsonDocument.Parse(line);
        return person.RootElement.GetProperty("idNumber").GetString()!;
    }

    /// <summary>A number of Xizang, where nobody of the sandbox was born.</summary>
    private static string Nobody(int i)
    {
        var first17 = string.Create(CultureInfo.InvariantCulture, $"540102{new DateOnly(1950, 1, 1).AddDays(i / 1_000):yyyyMMdd}{i % 1_000:000}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return first17 + "10X98765432"[first17.Zip(weights, (digit, weight) => (digit - '0') * weight).Sum() % 11];
    }
}
