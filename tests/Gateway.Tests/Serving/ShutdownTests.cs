using CivilAffairsGraph.Differential;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Serving;

/// <summary>A gateway that is told to stop while many ask it finishes or refuses every request.</summary>
public sealed class ShutdownTests(GatewayFixture gateway)
{
    private const int Askers = 40;
    private const string Query = "{ marriageEvents(first: 100) { totalCount nodes { kind registeredOn office { name divisions { path } } parties { role name } } } }";
    private static readonly TimeSpan Before = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private enum Outcome
    {
        Answered,
        Refused,
        NotReached,
    }

    [Fact]
    public async Task Sigterm_UnderLoad_FinishesOrRefusesEveryRequest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent by kill.");
        var none = TestContext.Current.CancellationToken;
        await using var served = await ServedProcess.StartAsync([$"--Sandbox:Directory={gateway.Sandbox}", "--Limits:ConcurrentRequests=4", "--Limits:QueuedRequests=4", "--Cache:Enabled=false"], none);
        using var first = served.CreateClient();
        var expected = await (await first.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = Query }, none)).Content.ReadAsByteArrayAsync(none);
        Assert.True(expected.AsSpan().StartsWith("{\"data\":{\"marriageEvents\":{\"totalCount\":"u8));

        var (seen, told, after) = (new ConcurrentBag<Outcome>(), false, new ConcurrentBag<Outcome>());
        var askers = Enumerable.Range(0, Askers).Select(_ => Task.Run(
            async () =>
            {
                using var client = served.CreateClient();
                client.Timeout = Patience;
                Outcome outcome;
                do
                {
                    var late = Volatile.Read(ref told);
                    outcome = await AskAsync(client, expected, none);
                    (late ? after : seen).Add(outcome);
                }
                while (outcome != Outcome.NotReached);
            },
            none)).ToList();
        await Task.Delay(Before, none);
        Volatile.Write(ref told, true);
        served.Terminate();

        await Task.WhenAll(askers).WaitAsync(Patience, none);
        Assert.Equal(0, await served.EndAsync(none).WaitAsync(Patience, none));
        Assert.Contains(Outcome.Answered, seen);
        Assert.Contains(Outcome.Refused, seen);
        Assert.Equal(Askers, seen.Concat(after).Count(outcome => outcome == Outcome.NotReached));
    }

    /// <summary>A whole right answer, a clear refusal, or no byte of an answer. Anything else fails the test.</summary>
    private static async Task<Outcome> AskAsync(HttpClient client, byte[] expected, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = Query }) };
        HttpResponseMessage response;
        try
        {
            response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return Outcome.NotReached;
        }

        using (response)
        {
            // A body that is cut off throws.
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                Assert.True(body.AsSpan().SequenceEqual(expected), $"Another answer than before: {System.Text.Encoding.UTF8.GetString(body)[..Math.Min(body.Length, 300)]}");
                return Outcome.Answered;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.NotNull(response.Headers.RetryAfter);
            return Outcome.Refused;
        }
    }
}
