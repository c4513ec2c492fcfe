namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>Asks a gateway that is not in this process, and has the addresses that it is asked and its answers searched.</summary>
internal sealed class SearchedClient(NumberSearch search) : DelegatingHandler
{
    /// <summary>A client for an address, searched by the suite.</summary>
    public static HttpClient Of(Uri address) => new(new SearchedClient(NumberSearch.OfSuite) { InnerHandler = new SocketsHttpHandler() }) { BaseAddress = address };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var source = $"{request.Method} {request.RequestUri!.AbsolutePath}";
        search.Look(Channel.Url, source, Uri.UnescapeDataString(request.RequestUri.PathAndQuery));
        var response = await base.SendAsync(request, cancellationToken);
        search.Look(Channel.Header, source, $"{response.Headers}\n{response.Content.Headers}");
        var identifying = Identifying.Is(Header(request, "X-Api-Key"), Header(request, "Authorization"));
        var content = new StreamContent(new CopiedStream(await response.Content.ReadAsStreamAsync(cancellationToken), body => search.Look(Channel.Answer, source, Secrets.In(body, identifying))));
        foreach (var (name, values) in response.Content.Headers)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = content;
        return response;
    }

    private static string? Header(HttpRequestMessage request, string name) => request.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
