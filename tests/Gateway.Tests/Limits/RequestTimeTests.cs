using System.Net;
using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>An answer comes in time, whatever a registry does.</summary>
public sealed class RequestTimeTests(RequestTimeTests.HurriedHost host) : IClassFixture<RequestTimeTests.HurriedHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/graphql-response+json")]
    public async Task Resolver_TakingTooLong_IsStoppedAndAnsweredAsTimeout(string accept)
    {
        var response = await host.PostAsync("""{"query":"{ hello endless }"}""", accept).WaitAsync(Patience, TestContext.Current.CancellationToken);

        await AssertTimedOutAsync(response);
        Assert.True(await host.Schema.Cancelled.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Resolver_ThatCannotBeStopped_IsNotWaitedForAndReachesNobody()
    {
        var response = await host.PostAsync("""{"query":"{ stuck }"}""").WaitAsync(Patience, TestContext.Current.CancellationToken);
        await AssertTimedOutAsync(response);

        host.Schema.Release.Set();
        Assert.Equal("""{"data":{"stuck":"free"}}""", (await host.QueryAsync("{ stuck }")).GetRawText());
    }

    private static async Task AssertTimedOutAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(
            """{"errors":[{"message":"The answer took longer than 1 seconds (limit RequestTime). Ask for less, or try again later.","extensions":{"code":"TIMEOUT"}}],"data":null}""",
            (await GraphHost.ReadAsync(response)).GetRawText());
    }

    /// <summary>A host that waits one second.</summary>
    public sealed class HurriedHost : GraphHost
    {
        protected override string[] Settings => ["--Limits:RequestTime", "00:00:01"];
    }
}
