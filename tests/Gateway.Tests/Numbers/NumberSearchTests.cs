using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Caching;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Serving;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>A number that is let through any channel is found: what the suite's search does not find is not there.</summary>
public sealed class NumberSearchTests(GatewayFixture gateway, RedisProcess redis) : IClassFixture<RedisProcess>
{
    private const string Planted = IdentityNumbers.Planted;
    private readonly NumberSearch search = new([]);

    private static CancellationToken None => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("370099198001010012")]
    [InlineData("37009919800101001x")]
    [InlineData("370099800101001")]
    [InlineData("３７００９９１９８００１０１００１２")]
    [InlineData("\"370099198001010012\"")]
    [InlineData("q370099198001010012")]
    [InlineData("not this one: 370099198001010012, \n nor this one")]
    public void Number_InAnyForm_IsFoundAndNotRepeated(string text)
    {
        search.Look(Channel.Log, text, text);

        Assert.DoesNotMatch("800101|８００１０１", Assert.Single(search.Found).Text);
    }

    [Theory]
    [InlineData("1370099198001010012")]
    [InlineData("3700991980010100123")]
    [InlineData("370199********0010")]
    [InlineData("370102198001010012")]
    [InlineData("370099198013010012")]
    [InlineData("0.370099800101001")]
    public void Digits_ThatAreNoNumber_AreNotFound(string text)
    {
        search.Look(Channel.Log, "", text);

        Assert.Empty(search.Found);
    }

    [Fact]
    public void Number_OfATestItself_IsFoundWhereItIsNotExpected()
    {
        var other = new NumberSearch([new(Planted, [Channel.Url], "")]);
        other.Look(Channel.Url, "", Planted);
        other.Look(Channel.Log, "", Planted);

        Assert.Equal([Channel.Log], other.Found.Select(found => found.Channel));
    }

    [Fact]
    public void Number_InTheLogOfAGateway_IsFound()
    {
        using var hosts = new HostWatch(search);
        var host = gateway.StartHost([]);
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger("CivilAffairsGraph.Tests");
        log.LogDebug("Of {Number}", Planted);
        log.LogError(new InvalidOperationException(Planted), "Nothing");
        using var scope = log.BeginScope("{Number}", Planted);

        AssertFound(Channel.Log, 3);
    }

    [Fact]
    public void Number_InASpan_IsFound()
    {
        using var spans = new SearchedSpans(search);
        using var source = new ActivitySource("planted");
        Action<Activity>[] plant =
        [
            span => span.DisplayName = Planted,
            span => span.SetTag("number", Planted),
            span => span.SetTag(Planted, 1),
            span => span.AddEvent(new("happened", tags: new() { ["number"] = Planted })),
            span => span.SetStatus(ActivityStatusCode.Error, Planted),
            span => span.AddBaggage("number", Planted),
        ];
        Array.ForEach(plant, one =>
        {
            using var span = source.StartActivity("work");
            one(span!);
        });

        AssertFound(Channel.Trace, plant.Length);
    }

    [Fact]
    public void Number_InATagOfAMeasurement_IsFound()
    {
        using var measurements = new SearchedMeasurements(search);
        using var meter = new Meter("planted");
        KeyValuePair<string, object?> tag = new("number", Planted);
        meter.CreateCounter<long>("counted").Add(1, tag);
        meter.CreateHistogram<double>("measured").Record(1, tag);
        meter.CreateObservableGauge("observed", () => new Measurement<int>(1, tag));
        measurements.Observe();

        AssertFound(Channel.Metric, 3);
    }

    /// <summary>Who may see numbers may not see them everywhere.</summary>
    [Theory]
    [InlineData("", """{"data":{"idNumber":"NUMBER"}}""", false, Channel.Answer)]
    [InlineData("", """{"data":{"idNumber":"NUMBER"}}""", true, null)]
    [InlineData("", """{"errors":[{"message":"NUMBER"}],"data":{"idNumber":"NUMBER"}}""", true, Channel.Answer)]
    [InlineData("", """{"data":{"idNumber":"NUMBER"},"extensions":{"NUMBER":1}}""", true, Channel.Answer)]
    [InlineData("", """{"data":{"idNumber":"NUMBER""", true, null)]
    [InlineData("", "event: next\ndata: {\"data\":{\"idNumber\":\"NUMBER\"}}\n\n", true, null)]
    [InlineData("", "event: next\ndata: {\"data\":{\"idNumber\":\"NUMBER\"}}\n\n", false, Channel.Answer)]
    [InlineData("", "event: next\ndata: {\"errors\":[{\"message\":\"NUMBER\"}]}\n\n", true, Channel.Answer)]
    [InlineData(Planted, "{}", true, Channel.Header)]
    [InlineData(Planted, "{}", false, Channel.Header)]
    public async Task Number_InAnAnswer_IsFoundWhereTheCallerMayNotHaveIt(string header, string body, bool identifying, Channel? expected)
    {
        using var hosts = new HostWatch(search);
        body = body.Replace("NUMBER", Planted, StringComparison.Ordinal);
        var host = gateway.StartHost([], more: services => services.AddSingleton<IStartupFilter>(new Answering(header, body)));
        using var inside = host.CreateClient();
        using var outside = new HttpClient(new SearchedClient(search) { InnerHandler = host.Server.CreateHandler() }) { BaseAddress = host.Server.BaseAddress };
        foreach (var client in (HttpClient[])[inside, outside])
        {
            using var response = await (identifying ? client.AsDeveloper() : client).GetAsync(new Uri("/planted", UriKind.Relative), None);
            Assert.Equal(body, await response.Content.ReadAsStringAsync(None));
        }

        // The answer to the one from outside passes both.
        Assert.Equal(expected is { } channel ? [channel, channel, channel] : [], search.Found.Where(IsPlanted).Select(found => found.Channel));
    }

    [Fact]
    public async Task Number_InAnAddress_IsFound()
    {
        using var hosts = new HostWatch(search);
        var host = gateway.StartHost([]);
        using var client = host.CreateClient();
        using var answer = await client.GetAsync(new Uri($"/graphql?query=%7Bperson(idNumber:%22{Planted}%22)%7Bid%7D%7D", UriKind.Relative), None);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);

        AssertFound(Channel.Url, 1);
    }

    [Fact]
    public async Task Number_ThatAProcessSays_IsFound()
    {
        string[] wrong = [$"--Sandbox:Directory={gateway.Sandbox}", $"--Registries:Marriage:Profile=/nowhere/{Planted}.json"];
        await Assert.ThrowsAsync<InvalidOperationException>(() => ServedProcess.StartAsync(wrong, None, search));

        Assert.Contains(search.Found, found => found.Channel == Channel.Output && IsPlanted(found));
    }

    [Fact]
    public async Task Number_InRedis_IsFoundAlsoWhereItIsGone()
    {
        Assert.SkipWhen(RedisProcess.Missing is not null, RedisProcess.Missing ?? "");
        var place = redis.Configuration.Split(':');
        using (new RedisMonitor(search, place[0], int.Parse(place[1], null)))
        {
            await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Configuration);
            var database = connection.GetDatabase(3);
            await database.StringSetAsync($"of:{Planted}", "value");
            await database.StringSetAsync("name", (byte[])[0x99, .. "370099198001010012"u8, 0x11]);
            await database.SetAddAsync("set", Planted);
            await database.HashSetAsync("hash", [new(Planted, "value")]);
            await database.ScriptEvaluateAsync("redis.call('SET', 'script', ARGV[1] .. ARGV[2])", [], [Planted[..9], Planted[9..]]);
            await connection.GetSubscriber().PublishAsync(RedisChannel.Literal("channel"), Planted);
            await database.KeyDeleteAsync(["name", "set", "hash", "script"]);
            Assert.Equal(6, await Eventually.BecomesAsync(() => Task.FromResult(search.Found.Count), 6));
        }

        AssertFound(Channel.Redis, 6);
    }

    private static bool IsPlanted((Channel Channel, string Text) found) => found.Text.Contains(IdentityNumbers.Mask(Planted), StringComparison.Ordinal);

    /// <summary>Other tests run meanwhile; nobody else has that number.</summary>
    private void AssertFound(Channel channel, int times) => Assert.Equal(times, search.Found.Count(found => found.Channel == channel && IsPlanted(found)));

    /// <summary>Answers everything by one text.</summary>
    private sealed class Answering(string header, string body) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Run(http =>
            {
                http.Response.Headers["X-Planted"] = header;
                return http.Response.WriteAsync(body);
            });
            next(app);
        };
    }
}
