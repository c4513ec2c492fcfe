using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Load;

/// <summary>Whoever asks in a run: the sandbox's client that may see everything. The hand-written endpoint is sent the same, and does not look.</summary>
public static class Asker
{
    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Api-Key", SandboxClient.All.Single(known => known.Client.Id == "sandbox-developer").Key),
        ("X-Purpose", "development"),
        ("X-Case", "BENCH-1"),
    ];

    /// <summary>What it sends, as lines of HTTP/1.1.</summary>
    public static string Lines { get; } = string.Concat(Headers.Select(header => $"{header.Name}: {header.Value}\r\n"));

    /// <summary>Lets a client ask as it.</summary>
    public static HttpClient Asks(HttpClient client)
    {
        foreach (var (name, value) in Headers)
        {
            client.DefaultRequestHeaders.Add(name, value);
        }

        return client;
    }
}
