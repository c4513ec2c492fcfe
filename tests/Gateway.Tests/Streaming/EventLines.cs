using System.Net;
using System.Text;
using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>Answers of one operation as Server-Sent Events, as a test reads them.</summary>
internal sealed class EventLines : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpResponseMessage response;
    private readonly StreamReader lines;

    private EventLines(HttpResponseMessage response, StreamReader lines) => (this.response, this.lines) = (response, lines);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    public static async Task<EventLines> BeginAsync(HttpClient client, string query, object? variables = null)
    {
        var response = await SendAsync(client, query, variables);
        Assert.True(response.StatusCode == HttpStatusCode.OK, await Text(response));
        return new(response, new(await response.Content.ReadAsStreamAsync(None)));
    }

    /// <summary>The answer to an operation that is refused.</summary>
    public static async Task<JsonElement> RefusedAsync(HttpClient client, string query, object? variables = null)
    {
        using var response = await SendAsync(client, query, variables);
        Assert.NotEqual(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(None));
    }

    /// <summary>The next answer.</summary>
    public async Task<JsonElement> NextAsync()
    {
        while (await lines.ReadLineAsync(None).AsTask().WaitAsync(Patience, None) is { } line)
        {
            if (line.StartsWith("data: {", StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<JsonElement>(line["data: ".Length..]);
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative))
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query, variables }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, None);
    }

    private static async Task<string> Text(HttpResponseMessage response) => response.StatusCode == HttpStatusCode.OK ? "" : await response.Content.ReadAsStringAsync(None);
}
