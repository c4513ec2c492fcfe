using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>A server far away: what is sent to it arrives later, the answers come back at once, so that every dependent round trip costs the delay once.</summary>
internal sealed class DelayedProxy : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly TimeSpan delay;
    private readonly int port;
    private readonly Task accepting;

    public DelayedProxy(string server, TimeSpan delay)
    {
        (port, this.delay) = (int.Parse(server.Split(':')[1], null), delay);
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Configuration => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient { NoDelay = true };
        using var near = client;
        client.NoDelay = true;
        await server.ConnectAsync(IPAddress.Loopback, port, stop.Token);
        var late = Channel.CreateUnbounded<(byte[] Bytes, long At)>();
        await Task.WhenAny(ReceiveAsync(client.GetStream(), late.Writer), SendAsync(late.Reader, server.GetStream()), server.GetStream().CopyToAsync(client.GetStream(), stop.Token));
    }

    private async Task ReceiveAsync(NetworkStream from, ChannelWriter<(byte[] Bytes, long At)> to)
    {
        var buffer = new byte[65_536];
        for (int read; (read = await from.ReadAsync(buffer, stop.Token)) > 0;)
        {
            to.TryWrite((buffer[..read], Stopwatch.GetTimestamp()));
        }
    }

    private async Task SendAsync(ChannelReader<(byte[] Bytes, long At)> from, NetworkStream to)
    {
        await foreach (var (bytes, at) in from.ReadAllAsync(stop.Token))
        {
            var wait = delay - Stopwatch.GetElapsedTime(at);
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, stop.Token);
            await to.WriteAsync(bytes, stop.Token);
        }
    }
}
