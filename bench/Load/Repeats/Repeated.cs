using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Reports;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Repeats;

/// <summary>The same request again and again, beside a bare server that sends the same bytes from memory.</summary>
internal static class Repeated
{
    private const double LeastShare = 0.85;
    private const int Cases = 4_000;

    /// <summary>Operations and about how many bytes their answer is to have.</summary>
    private static readonly (string Operation, int Bytes)[] Wanted = [("person", 500), ("organizations", 30_000)];

    /// <summary>Whether the gateway reaches its share with each answer.</summary>
    /// <exception cref="WrongAnswerException">An answer was another.</exception>
    public static async Task<bool> RunAsync(LoadOptions options, CancellationToken cancellationToken)
    {
        await using var endpoints = await Endpoints.StartAsync(options, options.Scale, options.Port, cancellationToken);
        var chosen = new List<(string Name, byte[] Request, byte[] Answer)>();
        foreach (var (name, bytes) in Wanted)
        {
            var asked = await Asked.OfAsync(Catalogue.All.Single(operation => operation.Name == name), endpoints, Cases);
            chosen.Add(asked.Nearest(bytes));
        }

        Report.Head(options, $"Scale {options.Scale}, {endpoints.Registries.Engine}, one request repeated");
        var reached = true;
        foreach (var (name, request, answer) in chosen)
        {
            using var put = await endpoints.Handwritten.Client.PutAsync(new Uri("/bytes", UriKind.Relative), Bodies.Json(answer), cancellationToken);
            put.EnsureSuccessStatusCode();
            var measured = Interleaved.Run(
                [new Target("gateway", endpoints.Gateway, "/graphql", [request], [answer]), new Target("bytes", endpoints.Handwritten, "/bytes", [request], [answer])], options, cancellationToken);
            reached &= Report.Repeated($"{name} {answer.Length}", measured[0], measured[1]) >= LeastShare;
        }

        return reached;
    }
}
