using CivilAffairsGraph.Load.Cases;
using CivilAffairsGraph.Load.Rounds;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load;

/// <summary>An operation with its cases over one sandbox, each answered alike by both endpoints.</summary>
internal sealed class Asked
{
    private const int Seed = 1;
    private readonly Operation operation;
    private readonly Endpoints endpoints;
    private readonly List<byte[]> answers;

    private Asked(Operation operation, Endpoints endpoints, List<Case> cases, List<byte[]> answers) =>
        (this.operation, this.endpoints, Cases, this.answers) = (operation, endpoints, cases, answers);

    public List<Case> Cases { get; }

    /// <summary>Chooses the cases and compares the answers to all of them.</summary>
    /// <exception cref="WrongAnswerException">The endpoints do not answer alike.</exception>
    public static async Task<Asked> OfAsync(Operation operation, Endpoints endpoints, int most)
    {
        var (gateway, handwritten) = (endpoints.Gateway.Client, endpoints.Handwritten.Client);
        var cases = (await operation.Cases(new CaseSource(endpoints.Registries.Files, new PageWalk(gateway, handwritten), most))).ToArray();

        // Large and small answers come in neighbourhoods; a turn must meet both.
        new Random(Seed).Shuffle(cases);
        var answers = await Verification.CompareAsync(operation, cases, gateway, handwritten);
        Console.WriteLine($"{operation.Name}: {operation.Title}; {cases.Length} different requests, equal bytes from both endpoints, {answers.Average(answer => answer.Length):0} bytes on average");
        return new Asked(operation, endpoints, [.. cases], answers);
    }

    public Target Gateway(string name) => Gateway(name, endpoints.Gateway);

    /// <summary>The same of another gateway over the same sandbox.</summary>
    public Target Gateway(string name, ServerProcess gateway) => new(name, gateway, "/graphql", Cases.Select(asked => Bodies.Gateway(operation.Document, asked)), answers);

    public Target Handwritten(string name) => new(name, endpoints.Handwritten, $"/{operation.Name}", Cases.Select(Bodies.Handwritten), answers);

    /// <summary>The case whose answer is nearest to a size: its request to the gateway, and its answer.</summary>
    public (string Name, byte[] Request, byte[] Answer) Nearest(int bytes)
    {
        var nearest = answers.MinBy(answer => Math.Abs(answer.Length - bytes))!;
        return (operation.Name, Bodies.Gateway(operation.Document, Cases[answers.IndexOf(nearest)]), nearest);
    }
}
