using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Transport;
using GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Documents that are known before they are asked, over HTTP.</summary>
public sealed class TrustedDocumentTests(GatewayFixture gateway) : IDisposable
{
    private const string Public = "query Place($code: DivisionCode!) { division(code: $code) { path } }\n";
    private const string Housing = "{ registries { name } }";
    private const string Expected = """{"division":{"path":"山东省 济南市"}}""";
    private static readonly Uri Graph = new("/graphql", UriKind.Relative);
    private static readonly object Jinan = new { code = "370100" };
    private readonly DocumentFiles files = new(("public", Public), ("jinan-housing", Housing));

    public static TheoryData<bool> Modes { get; } = [false, true];

    public void Dispose() => files.Dispose();

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Document_NamedInEitherWay_IsAnswered(bool only)
    {
        using var client = Start(only);
        var hash = TrustedDocumentFolder.HashOf(Public);
        object[] requests =
        [
            new { documentId = $"sha256:{hash}", variables = Jinan },
            new { documentId = $"sha256:{hash.ToUpperInvariant()}", operationName = "Place", variables = Jinan },
            new { extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } }, variables = Jinan },
            new { query = Public, extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } }, variables = Jinan },
            new { query = Public, variables = Jinan },
        ];
        foreach (var request in requests)
        {
            Assert.Equal(Expected, (await PostAsync(client, request, HttpStatusCode.OK)).GetProperty("data").GetRawText());
        }

        var address = $"/graphql?documentId=sha256:{hash}&variables={Uri.EscapeDataString("""{"code":"370100"}""")}";
        Assert.Equal(Expected, (await client.GetFromJsonAsync<JsonElement>(address, TestContext.Current.CancellationToken)).GetProperty("data").GetRawText());
    }

    [Theory]
    [MemberData(nameof(Modes))]
    public async Task Document_OfNobodyOrOfAnotherClient_IsNotFound(bool only)
    {
        using var client = Start(only);
        foreach (var hash in new[] { TrustedDocumentFolder.HashOf(Housing), TrustedDocumentFolder.HashOf(Public.TrimEnd()), "", "zz" })
        {
            await RefusedAsync(client, new { documentId = $"sha256:{hash}" }, HttpStatusCode.BadRequest, "PersistedQueryNotFound: the caller has no document with this SHA-256.");
        }

        await RefusedAsync(client, new { documentId = "x-mine" }, HttpStatusCode.BadRequest, "A document is named by 'sha256:' and the SHA-256 of its text in hexadecimal digits.");
        await RefusedAsync(client, new { query = Housing, documentId = $"sha256:{TrustedDocumentFolder.HashOf(Public)}" }, HttpStatusCode.BadRequest, "The SHA-256 is not that of 'query'.");
        await RefusedAsync(client, new { variables = Jinan }, HttpStatusCode.BadRequest, "The request has no 'query'.");
        await RefusedAsync(
            client, new { extensions = new { persistedQuery = "x" } }, HttpStatusCode.BadRequest, "The extension 'persistedQuery' must be an object with the member 'sha256Hash', a string.");
    }

    [Fact]
    public async Task Text_ThatIsNoneOfTheDocuments_IsRefusedOnlyWhereOnlyTheseAreAnswered()
    {
        using var open = Start(only: false);
        using var limited = Start(only: true);
        Assert.True((await PostAsync(open, new { query = Housing }, HttpStatusCode.OK)).TryGetProperty("data", out _));

        foreach (var query in new[] { Housing, Public.TrimEnd(), "{ __schema { types { name } } }" })
        {
            await RefusedAsync(limited, new { query }, HttpStatusCode.Forbidden, "Only documents that were agreed on beforehand are answered here, and this is none of the caller's.");
        }
    }

    [Fact]
    public void Document_OfAClient_IsFoundForItOnly()
    {
        using var host = gateway.StartHost(Settings(only: true));
        var documents = host.Services.GetRequiredService<TrustedDocuments>();
        var named = new GraphRequest("", null, Inputs.Empty, Inputs.Empty, IsReadOnly: false, $"sha256:{TrustedDocumentFolder.HashOf(Housing)}");

        Assert.Equal(Housing, documents.Resolve(named, "jinan-housing").Query);
        Assert.Equal(Public, documents.Resolve(named with { DocumentId = null, Query = Public }, "jinan-housing").Query);
        Assert.Throws<RequestRefusedException>(() => documents.Resolve(named, "qingdao-housing"));
        Assert.Throws<RequestRefusedException>(() => documents.Resolve(named with { DocumentId = null, Query = Housing }, "qingdao-housing"));
    }

    private static async Task RefusedAsync(HttpClient client, object request, HttpStatusCode status, string message)
    {
        var error = (await PostAsync(client, request, status)).GetProperty("errors")[0];
        Assert.Equal(("VALIDATION_ERROR", message), (error.GetProperty("extensions").GetProperty("code").GetString(), error.GetProperty("message").GetString()));
    }

    private static async Task<JsonElement> PostAsync(HttpClient client, object request, HttpStatusCode status)
    {
        using var answer = await client.PostAsJsonAsync(Graph, request, TestContext.Current.CancellationToken);
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True(status == answer.StatusCode, body.GetRawText());
        return body;
    }

    private HttpClient Start(bool only) => gateway.Start(Settings(only));

    private Dictionary<string, string> Settings(bool only) => new() { ["Access:Documents:Directory"] = files.Directory, ["Access:Documents:Only"] = $"{only}" };
}
