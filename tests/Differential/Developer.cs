using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Differential;

/// <summary>The sandbox's client that may see everything.</summary>
public static class Developer
{
    /// <summary>What it sends with a request.</summary>
    public static IReadOnlyDictionary<string, string> Headers { get; } = HeadersOf("sandbox-developer", "development");

    /// <summary>What a client of the sandbox sends with a request.</summary>
    /// <param name="client">Its name.</param>
    /// <param name="purpose">The purpose that it states.</param>
    public static IReadOnlyDictionary<string, string> HeadersOf(string client, string purpose) => new Dictionary<string, string>
    {
        ["X-Api-Key"] = SandboxClient.All.Single(known => known.Client.Id == client).Key,
        ["X-Purpose"] = purpose,
        ["X-Case"] = "TESTS-1",
    };

    /// <summary>Lets a client ask as the developer.</summary>
    public static HttpClient AsDeveloper(this HttpClient client) => client.As(Headers);

    /// <summary>Lets a client send headers with every request, instead of those that it sent before.</summary>
    public static HttpClient As(this HttpClient client, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers)
        {
            client.DefaultRequestHeaders.Remove(name);
            client.DefaultRequestHeaders.Add(name, value);
        }

        return client;
    }
}
