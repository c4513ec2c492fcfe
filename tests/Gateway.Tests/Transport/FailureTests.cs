using System.Net.Http.Json;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed class FailureTests(GraphHost host) : IClassFixture<GraphHost>
{
    [Fact]
    public async Task Registry_Down_CostsItsFieldOnlyAndIsNamed()
    {
        var answer = await host.QueryAsync("{ hello down }");

        var error = answer.GetProperty("errors")[0];
        var extensions = error.GetProperty("extensions");
        Assert.StartsWith("青岛市", answer.GetProperty("data").GetProperty("hello").GetString(), StringComparison.Ordinal);
        Assert.Equal("""["down"]""", error.GetProperty("path").GetRawText());
        Assert.Equal("""[{"line":1,"column":9}]""", error.GetProperty("locations").GetRawText());
        Assert.Equal("The registry did not answer in time.", error.GetProperty("message").GetString());
        Assert.Equal("REGISTRY_UNAVAILABLE", extensions.GetProperty("code").GetString());
        Assert.Equal("PLACE_NAME", extensions.GetProperty("registry").GetString());
        Assert.True(extensions.GetProperty("retryable").GetBoolean());
        Assert.NotEmpty(extensions.GetProperty("correlationId").GetString()!);
    }

    [Fact]
    public async Task Failure_OfARequestThatItsCallerTraces_IsFoundByThatTrace()
    {
        const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ broken }" }) };
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-00");

        var answer = await GraphHost.ReadAsync(await host.Client.SendAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal(Trace, answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("correlationId").GetString());
        Assert.Contains(host.Captured.Lines, line => line.Contains(Trace, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Column_Missing_IsExplained()
    {
        var answer = await host.QueryAsync("{ unsupported }");

        Assert.Equal("""{"code":"UNSUPPORTED_BY_PROFILE"}""", answer.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
        Assert.Contains("'plotArea'", answer.GetProperty("errors")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownFailure_PassesThrough()
    {
        var answer = await host.QueryAsync("{ known }");

        Assert.Equal("""{"code":"BAD_CURSOR","field":"known"}""", answer.GetProperty("errors")[0].GetProperty("extensions").GetRawText());
        Assert.Equal("The cursor belongs to another list.", answer.GetProperty("errors")[0].GetProperty("message").GetString());
    }

    [Fact]
    public async Task Failure_WithACodeThatIsNotDocumented_IsInternal()
    {
        var answer = await host.QueryAsync("{ unlisted }");

        Assert.Equal("INTERNAL", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task UnexpectedFailure_IsInternalAndLoggedWithoutValues()
    {
        var answer = await host.QueryAsync("{ broken }");

        var extensions = answer.GetProperty("errors")[0].GetProperty("extensions");
        var correlation = extensions.GetProperty("correlationId").GetString()!;
        Assert.Equal("INTERNAL", extensions.GetProperty("code").GetString());
        Assert.DoesNotContain("secret", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains(host.Captured.Lines, line => line.Contains(correlation, StringComparison.Ordinal) && line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Captured.Lines, line => line.Contains("370199200001010011", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{ filtered(where: { count: 370199 }) }")]
    [InlineData("{ filtered(where: { and: { count: 370199 } }) }")]
    [InlineData("query($c: Int = 370199) { filtered(where: { count: $c }) }")]
    [InlineData("query($f: Filter = { count: 370199 }) { filtered(where: $f) }")]
    [InlineData("{ small(of: 370199) }")]
    public async Task Input_RefusedAsAWhole_IsBadInput(string query)
    {
        foreach (var answer in new[] { await host.QueryAsync(query), await host.QueryAsync(query) })
        {
            var error = answer.GetProperty("errors")[0];
            Assert.Equal("BAD_INPUT", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.EndsWith("is at most 10.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
            Assert.DoesNotContain("370199", answer.GetRawText(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Variable_RefusedAsAWhole_IsBadInput()
    {
        var answer = await host.QueryAsync("query($f: Filter) { filtered(where: $f) }", new { f = new { count = 370199 } });

        Assert.Equal("BAD_INPUT", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.DoesNotContain("370199", answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_OfMany_AreFive()
    {
        var answer = await host.QueryAsync("{ " + string.Join(' ', Enumerable.Range(0, 40).Select(index => $"a{index}")) + " }");

        Assert.Equal(5, answer.GetProperty("errors").GetArrayLength());
    }
}
