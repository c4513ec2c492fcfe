using System.Net;
using System.Text;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>Asks both endpoints every case once and compares the bytes.</summary>
public static class Verification
{
    private const int Shown = 60;

    /// <summary>The bodies that both gave, in the order of the cases.</summary>
    /// <exception cref="WrongAnswerException">An endpoint failed, or the answers differ.</exception>
    public static async Task<List<byte[]>> CompareAsync(Operation operation, IReadOnlyList<Case> cases, HttpClient gateway, HttpClient handwritten)
    {
        var bodies = new List<byte[]>(cases.Count);
        foreach (var asked in cases)
        {
            var left = await AskAsync(gateway, "/graphql", Bodies.Gateway(operation.Document, asked), operation, asked);
            var right = await AskAsync(handwritten, $"/{operation.Name}", Bodies.Handwritten(asked), operation, asked);
            if (!left.AsSpan().SequenceEqual(right))
            {
                throw new WrongAnswerException($"{operation.Name} {asked.Handwritten.ToJsonString()}: the answers differ.\n  gateway:      {Around(left, right)}\n  hand-written: {Around(right, left)}");
            }

            bodies.Add(left);
        }

        return bodies;
    }

    /// <summary>The bodies that the gateway gives, in the order of the cases.</summary>
    /// <exception cref="WrongAnswerException">It failed.</exception>
    internal static async Task<List<byte[]>> AskAsync(Operation operation, IReadOnlyList<Case> cases, HttpClient gateway)
    {
        var bodies = new List<byte[]>(cases.Count);
        foreach (var asked in cases)
        {
            bodies.Add(await AskAsync(gateway, "/graphql", Bodies.Gateway(operation.Document, asked), operation, asked));
        }

        return bodies;
    }

    private static async Task<byte[]> AskAsync(HttpClient endpoint, string path, byte[] body, Operation operation, Case asked)
    {
        using var response = await endpoint.PostAsync(new Uri(path, UriKind.Relative), Bodies.Json(body));
        var answer = await response.Content.ReadAsByteArrayAsync();
        return response.StatusCode == HttpStatusCode.OK && answer.AsSpan().StartsWith("{\"data\":"u8)
            ? answer
            : throw new WrongAnswerException($"{operation.Name} {asked.Handwritten.ToJsonString()}: {path} answered {(int)response.StatusCode}: {Text(answer.AsSpan(0, Math.Min(answer.Length, 4 * Shown)))}");
    }

    private static string Around(byte[] body, byte[] other)
    {
        var from = Math.Max(0, body.AsSpan().CommonPrefixLength(other) - Shown);
        return $"…{Text(body.AsSpan(from, Math.Min(body.Length - from, 3 * Shown)))}… ({body.Length} bytes)";
    }

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
