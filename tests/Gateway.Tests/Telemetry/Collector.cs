using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Telemetry;

/// <summary>Takes what is exported by OTLP, over gRPC or HTTP, as a collector on this machine would.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private const string Grpc = "application/grpc";

    /// <summary>An empty message: not compressed, no bytes.</summary>
    private static readonly byte[] NoMessage = new byte[5];

    private readonly WebApplication app;

    private Collector(HttpProtocols protocol)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listening => listening.Protocols = protocol));
        app = builder.Build();
        app.MapPost("/{**path}", TakeAsync);
    }

    /// <summary>Paths with the bytes that were sent there.</summary>
    public ConcurrentQueue<(string Path, byte[] Body)> Taken { get; } = [];

    public string Address => app.Urls.Single();

    public static async Task<Collector> StartAsync(HttpProtocols protocol)
    {
        var collector = new Collector(protocol);
        await collector.app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task TakeAsync(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        Taken.Enqueue((http.Request.Path, body.ToArray()));
        if (http.Request.ContentType == Grpc)
        {
            http.Response.ContentType = Grpc;
            await http.Response.Body.WriteAsync(NoMessage);
            http.Response.AppendTrailer("grpc-status", "0");
        }
    }
}
