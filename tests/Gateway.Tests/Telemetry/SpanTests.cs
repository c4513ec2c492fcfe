using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Telemetry;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Faults;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Fault = CivilAffairsGraph.Gateway.Tests.Faults.BrokenCommands.Fault;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>What a trace says: the shape of the work, and nothing about anybody.</summary>
public sealed class SpanTests(GatewayFixture gateway, RedisProcess redis) : IClassFixture<RedisProcess>
{
    private const string Literal = """{ a: person(idNumber: "371699195007170064") { name maritalStatus { status } } }""";

    [Fact]
    public async Task Trace_OfARequest_HoldsItsStatementsAndRoundTripsBelowTheCallersSpan()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        using var client = gateway.Start(Cached.Over(redis.Configuration));
        var (caller, spans) = await AskAsync(client, new { query = Cached.Person.Replace("query(", "query Widow(", StringComparison.Ordinal), variables = new { n = Cached.Widow } });

        var request = Assert.Single(spans, span => span.OperationName == "graphql request");
        Assert.Equal((caller.SpanId, ActivityKind.Server), (request.ParentSpanId, request.Kind));
        Assert.Equal(("query", "Widow", 200), (request.GetTagItem("graphql.operation.type"), request.GetTagItem("graphql.operation.name"), request.GetTagItem("http.response.status_code")));
        Assert.Matches("^[0-9a-f]{16}$", request.GetTagItem("graphql.document.hash")!.ToString());
        var statements = spans.Where(span => span.OperationName == "registry statement").ToList();
        Assert.Equal(["Burial", "Marriage", "SocialOrganization"], statements.Select(span => span.GetTagItem("cag.registry")).Distinct().Order());
        Assert.All(statements, span => Assert.Equal((request.SpanId, ActivityKind.Client), (span.ParentSpanId, span.Kind)));
        Assert.Contains(statements, span => span.GetTagItem("cag.rows") is > 0);
        Assert.Contains(spans, span => span.OperationName == "redis get" && span.GetTagItem("cag.keys") is > 0);
        AssertDiscreet(spans);
    }

    [Fact]
    public async Task Trace_OfADocumentWithALiteral_HoldsNoPartOfItAndTheSameHashForAnother()
    {
        var (_, spans) = await AskAsync(gateway.Client, new { query = Literal });
        var (_, others) = await AskAsync(gateway.Client, new { query = Literal.Replace("371699195007170064", "370199198003150010", StringComparison.Ordinal) });
        var (_, different) = await AskAsync(gateway.Client, new { query = Literal.Replace("name", "knownTo", StringComparison.Ordinal) });
        var (_, named) = await AskAsync(gateway.Client, new { query = "query q371699195007170064 { __typename }" });

        Assert.Equal(HashOf(spans), HashOf(others));
        Assert.NotEqual(HashOf(spans), HashOf(different));
        Assert.DoesNotContain(named.Single().Tags, tag => tag.Key == "graphql.operation.name");
        AssertDiscreet([.. spans, .. others, .. different, .. named]);
    }

    [Fact]
    public async Task Trace_OfARegistryThatFails_NamesItAndTheCodeOfTheError()
    {
        var broken = new BrokenCommands("marriage.db");
        using var client = gateway.Start(new() { ["Registries:Marriage:Retries"] = "0" }, broken);
        broken.Now = Fault.Refused;
        var (_, spans) = await AskAsync(client, new { query = Literal });

        Assert.Contains("REGISTRY_UNAVAILABLE", spans.Single(span => span.OperationName == "graphql request").GetTagItem("graphql.errors")!.ToString(), StringComparison.Ordinal);
        Assert.Contains(spans, span => span.OperationName == "registry statement" && span.Status == ActivityStatusCode.Error && span.GetTagItem("cag.registry") is "Marriage" && span.GetTagItem("error.type") is "SqliteException");
        AssertDiscreet(spans);
    }

    /// <summary>Asks below a span of the caller's, and what was recorded of it.</summary>
    private static async Task<(ActivityContext Caller, IReadOnlyList<Activity> Spans)> AskAsync(HttpClient client, object body)
    {
        var caller = new ActivityContext(ActivityTraceId.CreateRandom(), ActivitySpanId.CreateRandom(), ActivityTraceFlags.Recorded);
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Tracing.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> asked) => asked.Parent.TraceId == caller.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = span =>
            {
                if (span.TraceId == caller.TraceId)
                {
                    spans.Enqueue(span);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(body) };
        request.Headers.Add("traceparent", $"00-{caller.TraceId}-{caller.SpanId}-01");
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();

        // The span ends after the answer is sent.
        Assert.True(await Eventually.BecomesAsync(() => Task.FromResult(spans.Any(span => span.OperationName == "graphql request")), true));
        return (caller, [.. spans]);
    }

    private static object? HashOf(IEnumerable<Activity> spans) => spans.Single(span => span.OperationName == "graphql request").GetTagItem("graphql.document.hash");

    /// <summary>No number, no name, no address, no statement.</summary>
    private static void AssertDiscreet(IEnumerable<Activity> spans) => Assert.All(spans, span =>
    {
        var text = JsonSerializer.Serialize(new { span.OperationName, span.DisplayName, Tags = span.TagObjects, Events = span.Events.Count(), span.StatusDescription, span.TraceStateString, Baggage = span.Baggage });
        Assert.DoesNotMatch("37[0-9]{2}99[0-9]{8}|SELECT|/graphql|person|赵|db", text);
    });
}
