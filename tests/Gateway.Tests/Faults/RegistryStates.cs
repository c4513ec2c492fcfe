using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>What the gateway says about the registries.</summary>
internal static class RegistryStates
{
    /// <summary>Status and reason of one, as <c>/health/ready</c> says it.</summary>
    public static async Task<(string Status, string? Reason)> ReadAsync(HttpClient client, string name)
    {
        using var ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        ready.EnsureSuccessStatusCode();
        var registries = (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("registries");
        var state = registries.EnumerateArray().Single(state => state.GetProperty("name").GetString() == name);
        return (state.GetProperty("status").GetString()!, state.GetProperty("reason").GetString());
    }

    /// <summary>Waits until it is not down.</summary>
    public static async Task AnswersAsync(HttpClient client, string name) =>
        Assert.False(await Eventually.BecomesAsync(async () => (await ReadAsync(client, name)).Status == "DOWN", false));
}
