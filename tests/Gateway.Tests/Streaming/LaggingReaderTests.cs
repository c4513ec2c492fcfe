using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Changes;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CivilAffairsGraph.Gateway.Tests.Serving;

namespace CivilAffairsGraph.Gateway.Tests.Streaming;

/// <summary>Callers who do not take what they subscribed to, over real connections: they are told or cut off, and nobody else notices.</summary>
public sealed class LaggingReaderTests(WatchedSqlite engine) : IClassFixture<WatchedSqlite>
{
    private const string Small = "subscription { registryChanged(registries: [SOCIAL_ORGANIZATION]) { registry } }";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Each answer has a hundred ids forty times: a quarter of a megabyte.</summary>
    private static readonly string Large = $"subscription {{ registryChanged(registries: [SOCIAL_ORGANIZATION]) {{ {string.Join(' ', Enumerable.Range(0, 40).Select(i => $"a{i}: changedNodeIds"))} }} }}";

    [Fact]
    public async Task Reader_TooSlowForWhatHappens_IsToldAndEnded_WhileOthersHearOn()
    {
        var none = TestContext.Current.CancellationToken;
        await using var served = await ServeAsync(streams: 10);
        using var client = served.CreateClient();
        using var slow = await SubscribeAsync(client, Large);
        using var prompt = await SubscribeAsync(client, Small);
        using var heard = new StreamReader(await prompt.Content.ReadAsStreamAsync(none));
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(none);
        var writer = WriteAsync(writing.Token);

        var all = await ReadSlowlyAsync(slow);
        for (var more = 0; more < 3;)
        {
            more += (await heard.ReadLineAsync(none).AsTask().WaitAsync(Patience, none))!.StartsWith("data: {", StringComparison.Ordinal) ? 1 : 0;
        }

        await writing.CancelAsync();
        await writer;
        Assert.EndsWith("event: complete\ndata:\n\n", all, StringComparison.Ordinal);
        var last = all.Split('\n').Last(line => line.StartsWith("data: {", StringComparison.Ordinal));
        Assert.Contains("LIMIT_EXCEEDED", last, StringComparison.Ordinal);
        Assert.Contains("wait for you", last, StringComparison.Ordinal);
        using var again = await SubscribeAsync(client, Small);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Theory]
    [InlineData("graphql-transport-ws")]
    [InlineData("text/event-stream")]
    public async Task Reader_WhoTakesNothing_LosesHisConnectionAndHisPlace(string protocol)
    {
        await using var served = await ServeAsync(streams: 1);
        using var client = served.CreateClient();
        using var connection = new TcpClient { ReceiveBufferSize = 4_096 };
        await connection.ConnectAsync(IPAddress.Loopback, served.Address.Port, TestContext.Current.CancellationToken);
        await BeginAsync(connection.GetStream(), protocol);
        using var refused = await SubscribeAsync(client, Small);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        using var writing = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var writer = WriteAsync(writing.Token);

        var status = HttpStatusCode.ServiceUnavailable;
        for (var patience = Stopwatch.StartNew(); status != HttpStatusCode.OK && patience.Elapsed < Patience; await Task.Delay(500, TestContext.Current.CancellationToken))
        {
            using var another = await SubscribeAsync(client, Small);
            status = another.StatusCode;
        }

        await writing.CancelAsync();
        await writer;
        Assert.Equal(HttpStatusCode.OK, status);
    }

    private Task<ServedProcess> ServeAsync(int streams) =>
        engine.ServeAsync(new Dictionary<string, string> { ["Cache:Enabled"] = "true", ["Cache:LookEvery"] = "00:00:00.020", ["Limits:Streams"] = $"{streams}" });

    private static async Task<HttpResponseMessage> SubscribeAsync(HttpClient client, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/graphql?query={Uri.EscapeDataString(query)}", UriKind.Relative));
        request.Headers.Accept.ParseAdd("text/event-stream");
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    /// <summary>Subscribes by bytes alone, so that nothing on this side reads; waits until the gateway has begun to answer.</summary>
    private static async Task BeginAsync(NetworkStream stream, string protocol)
    {
        var none = TestContext.Current.CancellationToken;
        var isSocket = protocol == "graphql-transport-ws";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(isSocket
            ? "GET /graphql HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n"
            : $"GET /graphql?query={Uri.EscapeDataString(Large)} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n"), none);
        var head = new byte[4_096];
        Assert.True(await stream.ReadAsync(head, none) > 0);
        if (isSocket)
        {
            await stream.WriteAsync(Frame("""{"type":"connection_init"}"""), none);
            await stream.WriteAsync(Frame($$$"""{"type":"subscribe","id":"1","payload":{"query":"{{{Large}}}"}}"""), none);
        }
    }

    /// <summary>A text of a client: masked with zeros.</summary>
    private static byte[] Frame(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [0x81, 0x80 | 126, (byte)(bytes.Length >> 8), (byte)bytes.Length, 0, 0, 0, 0, .. bytes];
    }

    /// <summary>A hundred organizations change, again and again.</summary>
    private async Task WriteAsync(CancellationToken end)
    {
        await using var connection = engine.Open("social-organization");
        while (!end.IsCancellationRequested)
        {
            connection.Run("""UPDATE "SOM_ORGAN" SET "cnName" = "cnName" WHERE "ROW_ID" IN (SELECT "ROW_ID" FROM "SOM_ORGAN" ORDER BY "ROW_ID" LIMIT 100)""");
            await Task.Delay(10, CancellationToken.None);
        }
    }

    /// <summary>All that comes, at first slower than it is written.</summary>
    private static async Task<string> ReadSlowlyAsync(HttpResponseMessage response)
    {
        var none = TestContext.Current.CancellationToken;
        await using var stream = await response.Content.ReadAsStreamAsync(none);
        var (text, bytes) = (new StringBuilder(), new byte[4_096]);
        for (var (watch, read) = (Stopwatch.StartNew(), 1); read > 0; await Task.Delay(watch.Elapsed < TimeSpan.FromSeconds(8) ? 50 : 0, none))
        {
            read = await stream.ReadAsync(bytes, none).AsTask().WaitAsync(Patience, none);
            text.Append(Encoding.UTF8.GetString(bytes, 0, read));
        }

        NumberSearch.OfSuite.Look(Channel.Answer, "a stream of events", text.ToString());
        return text.ToString();
    }
}
