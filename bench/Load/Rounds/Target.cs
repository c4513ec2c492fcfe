using System.Globalization;
using System.Text;
using CivilAffairsGraph.Load.Servers;

namespace CivilAffairsGraph.Load.Rounds;

/// <summary>One endpoint with the requests of one operation, written out, and the bodies that must come back.</summary>
internal sealed class Target
{
    private readonly byte[][] requests;
    private readonly byte[][] answers;
    private int next = -1;

    /// <param name="name">For people.</param>
    /// <param name="server">Whom it asks.</param>
    /// <param name="path">Where.</param>
    /// <param name="bodies">What it asks.</param>
    /// <param name="answers">What must come back.</param>
    /// <param name="credentials">Lines of HTTP/1.1 that say who asks; null for those of <see cref="Asker"/>.</param>
    public Target(string name, ServerProcess server, string path, IEnumerable<byte[]> bodies, IEnumerable<byte[]> answers, string? credentials = null)
    {
        (Name, Server) = (name, server);
        requests = [.. bodies.Select(body => Request(path, body, credentials ?? Asker.Lines))];
        this.answers = [.. answers];
    }

    private Target(string name, ServerProcess server, byte[][] requests, byte[][] answers) => (Name, Server, this.requests, this.answers) = (name, server, requests, answers);

    public string Name { get; }

    public ServerProcess Server { get; }

    /// <summary>The next request and its answer; all in turn, then from the start.</summary>
    public (byte[] Request, byte[] Answer) Next()
    {
        var i = (int)((uint)Interlocked.Increment(ref next) % (uint)requests.Length);
        return (requests[i], answers[i]);
    }

    /// <summary>All operations of one endpoint by turns, each as often as the others.</summary>
    public static Target Mixed(string name, IReadOnlyList<Target> operations)
    {
        var turns = Enumerable.Range(0, operations.Max(operation => operation.requests.Length))
            .SelectMany(i => operations.Select(operation => (Operation: operation, Case: i % operation.requests.Length)))
            .ToList();
        return new(
            name, operations[0].Server, [.. turns.Select(turn => turn.Operation.requests[turn.Case])], [.. turns.Select(turn => turn.Operation.answers[turn.Case])]);
    }

    private static byte[] Request(string path, byte[] body, string credentials) =>
    [
        .. Encoding.ASCII.GetBytes($"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{credentials}Content-Length: {body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"),
        .. body,
    ];
}
