using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

public sealed class PurposeTests(GatewayFixture gateway)
{
    private const string Personal = "{ person(idNumber: \"370199198003150010\") { name } }";
    private const string Public = "{ division(code: \"371602\") { name } }";

    [Theory]
    [InlineData(null, null)]
    [InlineData("development", null)]
    [InlineData(null, "A-1")]
    public async Task PersonalDocument_WithoutPurposeOrCase_IsRefusedBeforeAnythingIsRead(string? purpose, string? number)
    {
        var counter = new StatementCounter();
        using var client = gateway.Start([], counter);
        counter.Reset();

        var (status, answer) = await AskAsync(client, Personal, purpose, number);

        Assert.Equal((HttpStatusCode.Forbidden, "PURPOSE_REQUIRED"), (status, Code(answer)));
        Assert.Contains("marriage-registration", Message(answer), StringComparison.Ordinal);
        Assert.Empty(counter.Statements);
    }

    [Theory]
    [InlineData("nothing-of-the-kind")]
    [InlineData("marriage-registration")]
    public async Task Purpose_NotOfTheClient_IsRefused(string purpose)
    {
        using var client = gateway.Start([]);
        client.As(Developer.HeadersOf("sandbox-benefits", purpose));

        var (status, answer) = await AskAsync(client, Personal, purpose, "A-1");

        Assert.Equal((HttpStatusCode.Forbidden, "PURPOSE_NOT_ALLOWED"), (status, Code(answer)));
    }

    [Fact]
    public async Task Purpose_InExtensions_CountsAsInHeaders()
    {
        using var client = gateway.Start([]);

        var (status, answer) = await AskAsync(client, Personal, null, null, new { purpose = "development", @case = "A-1" });

        Assert.Equal((HttpStatusCode.OK, "李伟"), (status, answer.GetProperty("data").GetProperty("person").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Purpose_InExtensions_GoesBeforeTheHeader()
    {
        using var client = gateway.Start([]);

        var (_, answer) = await AskAsync(client, "{ myAccess { purpose { code } } }", "development", "A-1", new { purpose = "statistics" });

        Assert.Equal("statistics", answer.GetProperty("data").GetProperty("myAccess").GetProperty("purpose").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("{\"purpose\": 1}")]
    [InlineData("{\"case\": [\"A\"]}")]
    [InlineData("{\"purpose\": \"development\", \"case\": \"12345678901234567890123456789012345678901234567890123456789012345\"}")]
    public async Task Purpose_OfAnotherKind_IsRefused(string extensions)
    {
        using var client = gateway.Start([]);

        var (status, _) = await AskAsync(client, Personal, "development", "A-1", JsonSerializer.Deserialize<JsonElement>(extensions));

        Assert.Equal(HttpStatusCode.BadRequest, status);
    }

    [Fact]
    public async Task PublicDocument_WithoutPurpose_IsAnswered()
    {
        using var client = gateway.Start([]);

        var (status, answer) = await AskAsync(client, Public, null, null);

        Assert.Equal((HttpStatusCode.OK, false), (status, answer.TryGetProperty("errors", out _)));
    }

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(HttpClient client, string query, string? purpose, string? number, object? extensions = null)
    {
        client.DefaultRequestHeaders.Remove("X-Purpose");
        client.DefaultRequestHeaders.Remove("X-Case");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, extensions }) };
        if (purpose is not null)
        {
            request.Headers.Add("X-Purpose", purpose);
        }

        if (number is not null)
        {
            request.Headers.Add("X-Case", number);
        }

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    private static JsonElement Error(JsonElement answer) => Assert.Single(answer.GetProperty("errors").EnumerateArray());

    private static string Code(JsonElement answer) => Error(answer).GetProperty("extensions").GetProperty("code").GetString()!;

    private static string Message(JsonElement answer) => Error(answer).GetProperty("message").GetString()!;
}
