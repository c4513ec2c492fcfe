using System.Net;
using System.Net.Sockets;

namespace CivilAffairsGraph.Gateway.Watching;

/// <summary>Calls receivers. It connects to the address it has judged, so that a name which answers otherwise the next time is of no use; it follows nobody elsewhere.</summary>
internal sealed class WebhookClient : IDisposable
{
    // What a receiver answers is of no interest but for its status.
    private const int MostHeaders = 16;
    private readonly HttpClient client;

    public WebhookClient(WebhookNetworks networks, TimeSpan timeout) => client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        MaxResponseHeadersLength = MostHeaders,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(networks, context.DnsEndPoint, cancellationToken),
    })
    {
        Timeout = timeout,
    };

    /// <summary>Sends a request.</summary>
    /// <returns>The status of the answer, which is not read.</returns>
    /// <exception cref="HttpRequestException">There was none.</exception>
    public async Task<HttpStatusCode> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return response.StatusCode;
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(WebhookNetworks networks, DnsEndPoint end, CancellationToken cancellationToken)
    {
        var addresses = (await Dns.GetHostAddressesAsync(end.Host, cancellationToken)).Where(networks.MayCall).ToArray();
        if (addresses.Length == 0)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The receiver has no address that may be called.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
