using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Http;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What a caller hears about its quota.</summary>
public sealed class QuotaDeskTests : IAsyncLifetime
{
    private readonly Asker asker = new("", 1);
    private readonly DefaultHttpContext http = new();

    public ValueTask InitializeAsync() => default;

    public ValueTask DisposeAsync() => asker.DisposeAsync();

    [Fact]
    public async Task Operation_WithinTheQuota_IsGrantedAndSaysWhatIsLeft()
    {
        await TakeAsync(burst: 100, perSecond: 8, perDay: 1_000, cost: 60);

        Assert.Equal(["100", "40", "8"], Headers("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset"));
        Assert.False(http.Response.Headers.ContainsKey("Retry-After"));
    }

    [Fact]
    public async Task Operation_WithLessLeftForTheDayThanAtOnce_SaysWhatIsLeftForTheDay()
    {
        await TakeAsync(burst: 100, perSecond: 10, perDay: 80, cost: 60);

        Assert.Equal(["100", "20"], Headers("RateLimit-Limit", "RateLimit-Remaining"));
    }

    [Theory]
    [InlineData(100, 10, 1_000, 60, "The operation costs 60, and the client has 40 of 100 left at once (limit Burst); 10 is given back in a second.", "2")]
    [InlineData(100, 1_000, 110, 60, "The operation costs 60, and the client has 50 of 110 left for today (limit PerDay), which ends at midnight in China.", null)]
    [InlineData(100, 10, 1_000, 101, "The operation costs 101, and the client may spend 100 at once (limit Burst). Ask for less, or in several requests.", "")]
    [InlineData(100, 10, 80, 90, "The operation costs 90, and the client may spend 80 in a day (limit PerDay). Ask for less.", "")]
    public async Task Operation_BeyondTheQuota_IsRefusedWithTheLimitAndWhenToComeAgain(long burst, long perSecond, long perDay, long cost, string message, string? retryAfter)
    {
        await TakeAsync(burst, perSecond, perDay, 60);
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => TakeAsync(burst, perSecond, perDay, cost).AsTask());

        Assert.Equal((429, "RATE_LIMITED"), (refusal.Status, refusal.Code));
        Assert.Equal(message, refusal.Message);
        var said = http.Response.Headers.RetryAfter.ToString();
        Assert.True(retryAfter is null ? int.Parse(said, null) is > 0 and <= 86_400 : said == retryAfter, said);
        Assert.Equal(said.Length > 0 ? said : "6", http.Response.Headers["RateLimit-Reset"]);
    }

    [Fact]
    public async Task People_MoreThanTheDayHas_AreRefused()
    {
        var desk = new QuotaDesk(asker.Quotas);
        var client = Asker.Client("people", 100, 10, subjectsPerDay: 2);
        await desk.DiscloseAsync(client, [1, 2], TestContext.Current.CancellationToken);
        await desk.DiscloseAsync(client, [2], TestContext.Current.CancellationToken);
        var refusal = await Assert.ThrowsAsync<RequestRefusedException>(() => desk.DiscloseAsync(client, [3], TestContext.Current.CancellationToken).AsTask());

        Assert.Equal((429, "RATE_LIMITED"), (refusal.Status, refusal.Code));
        Assert.Contains("2 distinct people per day", refusal.Message, StringComparison.Ordinal);
    }

    private ValueTask TakeAsync(long burst, long perSecond, long perDay, long cost) =>
        new QuotaDesk(asker.Quotas).TakeAsync(http, Asker.Client("desk", burst, perSecond, perDay), cost, TestContext.Current.CancellationToken);

    private string[] Headers(params string[] names) => [.. names.Select(name => http.Response.Headers[name].ToString())];
}
