using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>A receiver on this machine that keeps what it is told.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication app;

    private WebhookReceiver()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Map("/{**path}", async (HttpContext http) =>
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body);
            Received.Enqueue(new(http.Request.Path, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body.ToArray()));
            NumberSearch.OfSuite.Look(Channel.Answer, "a webhook", Encoding.UTF8.GetString(body.ToArray()));
            NumberSearch.OfSuite.Look(Channel.Header, "a webhook", string.Join('\n', http.Request.Headers.Select(header => $"{header.Key}: {header.Value}")));
            await Task.Delay(Delay);
            http.Response.StatusCode = Status;
            http.Response.Headers.Location = $"{Address}elsewhere";
        });
    }

    public ConcurrentQueue<Told> Received { get; } = [];

    public int Status { get; set; } = StatusCodes.Status204NoContent;

    public TimeSpan Delay { get; set; }

    public string Address => $"{app.Urls.Single()}/";

    public static async Task<WebhookReceiver> StartAsync()
    {
        var receiver = new WebhookReceiver();
        await receiver.app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    internal sealed record Told(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
