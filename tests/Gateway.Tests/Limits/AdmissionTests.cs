using System.Net;
using CivilAffairsGraph.Gateway.Tests.Transport;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>One request runs, one waits, a third is told to come again.</summary>
public sealed class AdmissionTests(AdmissionTests.NarrowHost host) : IClassFixture<AdmissionTests.NarrowHost>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Request_AboveTheCap_IsRefusedWith503UntilAPlaceIsFree()
    {
        var none = TestContext.Current.CancellationToken;
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(none);
        using var content = new StringContent("""{"query":"{ endless }"}""", System.Text.Encoding.UTF8, "application/json");
        var running = host.Client.PostAsync("/graphql", content, caller.Token);
        Assert.True(await host.Schema.Started.WaitAsync(Patience, none));
        var others = Enumerable.Range(0, 2).Select(_ => host.PostAsync("""{"query":"{ hello }"}""")).ToList();

        // Of two more, one waits for its place and the other is refused at once.
        var refused = await (await Task.WhenAny(others)).WaitAsync(Patience, none);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("1", refused.Headers.RetryAfter?.ToString());
        Assert.Equal("application/json", refused.Content.Headers.ContentType?.MediaType);
        var error = (await GraphHost.ReadAsync(refused)).GetProperty("errors")[0];
        Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("More than 1 requests are running", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Get, "/health/live")).StatusCode);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable], (await Task.WhenAll(others).WaitAsync(Patience, none)).Select(answer => answer.StatusCode).Order());
        Assert.Equal(HttpStatusCode.OK, (await host.PostAsync("""{"query":"{ hello }"}""")).StatusCode);
    }

    [Fact]
    public async Task Request_WhileAnotherHasWaitedForLong_IsRefusedThoughARushWouldFindRoom()
    {
        await using var host = new PatientHost();
        await host.InitializeAsync();
        var none = TestContext.Current.CancellationToken;
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(none);
        using var content = new StringContent("""{"query":"{ endless }"}""", System.Text.Encoding.UTF8, "application/json");
        var running = host.Client.PostAsync("/graphql", content, caller.Token);
        Assert.True(await host.Schema.Started.WaitAsync(Patience, none));
        var waits = host.PostAsync("""{"query":"{ hello }"}""");
        await Task.Delay(TimeSpan.FromSeconds(1), none);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.PostAsync("""{"query":"{ hello }"}""")).StatusCode);
        Assert.False(waits.IsCompleted);

        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(HttpStatusCode.OK, (await waits.WaitAsync(Patience, none)).StatusCode);
    }

    private sealed class PatientHost : GraphHost
    {
        protected override string[] Settings => ["--Limits:ConcurrentRequests", "1", "--Limits:QueuedRequests", "50", "--Limits:QueuedInOverload", "1"];
    }

    /// <summary>A host with one place and room for one to wait.</summary>
    public sealed class NarrowHost : GraphHost
    {
        protected override string[] Settings => ["--Limits:ConcurrentRequests", "1", "--Limits:QueuedRequests", "1"];
    }
}
