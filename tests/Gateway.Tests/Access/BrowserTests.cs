using System.Net;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What pages in a browser may do.</summary>
public sealed class BrowserTests(OutsiderHost host, GatewayFixture gateway) : IClassFixture<OutsiderHost>
{
    private static readonly (string Name, string Value)[] Always =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    ];

    [Theory]
    [InlineData(OutsiderHost.Page)]
    [InlineData("http://127.0.0.1:8081")]
    public async Task Page_OfAConfiguredOrigin_MayAsk(string origin)
    {
        using var before = await SendAsync(HttpMethod.Options, "/graphql", origin, "POST", "authorization,content-type,x-api-key,x-case,x-purpose");
        using var asked = await SendAsync(HttpMethod.Get, "/graphql?query={hello}", origin);

        Assert.Equal(HttpStatusCode.NoContent, before.StatusCode);
        Assert.Equal(origin, Header(before, "Access-Control-Allow-Origin"));
        Assert.Equal("content-type,authorization,x-api-key,x-purpose,x-case", Header(before, "Access-Control-Allow-Headers"));
        Assert.Null(Header(before, "Access-Control-Allow-Credentials"));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Equal(origin, Header(asked, "Access-Control-Allow-Origin"));
        Assert.Contains("RateLimit-Remaining", Header(asked, "Access-Control-Expose-Headers"), StringComparison.Ordinal);
        Assert.Equal("cross-origin", Header(asked, "Cross-Origin-Resource-Policy"));
    }

    [Theory]
    [InlineData("https://other.example", "/graphql?query={hello}")]
    [InlineData("https://desk.example.evil.example", "/graphql?query={hello}")]
    [InlineData("http://desk.example", "/graphql?query={hello}")]
    [InlineData("null", "/graphql?query={hello}")]
    [InlineData(OutsiderHost.Page, "/health/live")]
    public async Task Page_OfAnotherOriginOrOfAnotherAddress_MayNot(string origin, string address)
    {
        using var before = await SendAsync(HttpMethod.Options, address, origin, "POST", "content-type");
        using var asked = await SendAsync(HttpMethod.Get, address, origin);

        Assert.All([before, asked], answer => Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Page_OfAnyOrigin_MayNotWhereNoneIsConfigured()
    {
        using var request = Request(HttpMethod.Options, "/graphql", OutsiderHost.Page, "POST", "content-type");
        using var answer = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("GET", "/graphql?query={hello}", 200)]
    [InlineData("GET", "/graphql", 400)]
    [InlineData("DELETE", "/graphql", 405)]
    [InlineData("GET", "/health/live", 200)]
    [InlineData("GET", "/health/ready", 200)]
    [InlineData("GET", "/nowhere", 404)]
    public async Task Answer_OfAnyKind_HasTheSecurityHeaders(string method, string address, int status)
    {
        using var answer = await SendAsync(new(method), address, null);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.All(Always, header => Assert.Equal(header.Value, Header(answer, header.Name)));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.Null(Header(answer, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Answer_OverTls_SaysThatItIsAlwaysSo()
    {
        using var answer = await gateway.Client.GetAsync(new Uri("https://hub.example/health/live"), TestContext.Current.CancellationToken);

        Assert.Equal("max-age=31536000", Header(answer, "Strict-Transport-Security"));
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static HttpRequestMessage Request(HttpMethod method, string address, string? origin, string? asksFor = null, string? headers = null)
    {
        var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in new[] { ("Origin", origin), ("Access-Control-Request-Method", asksFor), ("Access-Control-Request-Headers", headers) })
        {
            if (value is not null)
            {
                request.Headers.Add(name, value);
            }
        }

        return request;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, string? origin, string? asksFor = null, string? headers = null)
    {
        using var request = Request(method, address, origin, asksFor, headers);
        return await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
