using System.Net;
using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>Work that blocks its thread blocks nobody else: others are refused at once meanwhile, and served when its place is free.</summary>
public sealed class WorkThreadTests(WorkThreadTests.BlockedHost host) : IClassFixture<WorkThreadTests.BlockedHost>
{
    private const int Crowd = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Requests_WhileEveryPlaceBlocksItsThread_AreRefusedAtOnce_AndServedWhenThePlacesAreFree()
    {
        var none = TestContext.Current.CancellationToken;
        for (var round = 0; round < 3; round++)
        {
            var stuck = Enumerable.Range(0, BlockedHost.Places).Select(_ => host.PostAsync("""{"query":"{ stuck }"}""")).ToList();
            for (var i = 0; i < BlockedHost.Places; i++)
            {
                Assert.True(await host.Schema.Started.WaitAsync(Patience, none));
            }

            var others = await Task.WhenAll(Enumerable.Range(0, Crowd).Select(_ => host.PostAsync("""{"query":"{ hello }"}""")));
            Assert.All(others, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
            Assert.All(stuck, answer => Assert.False(answer.IsCompleted));

            // Nobody waits for them longer, but their threads are still blocked.
            await Task.WhenAll(stuck).WaitAsync(Patience, none);
            Assert.True((await host.QueryAsync("{ hello }").WaitAsync(Patience, none)).TryGetProperty("data", out var data) && data.TryGetProperty("hello", out _));
        }

        host.Schema.Release.Set();
        Assert.Equal("""{"data":{"stuck":"free"}}""", (await host.QueryAsync("{ stuck }").WaitAsync(Patience, none)).GetRawText());
    }

    /// <summary>A host in which each place is soon blocked.</summary>
    public sealed class BlockedHost : GraphHost
    {
        public const int Places = 8;

        protected override string[] Settings => ["--Limits:ConcurrentRequests", $"{Places}", "--Limits:QueuedRequests", "0", "--Limits:RequestTime", "00:00:05"];
    }
}
