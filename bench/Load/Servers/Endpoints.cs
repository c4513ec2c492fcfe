using System.Globalization;
using CivilAffairsGraph.Handwritten;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>The two endpoints over one sandbox.</summary>
internal sealed class Endpoints : IAsyncDisposable
{
    public required int Scale { get; init; }

    public required Registries Registries { get; init; }

    public required ServerProcess Gateway { get; init; }

    public required ServerProcess Handwritten { get; init; }

    /// <summary>Starts both on two ports that follow each other. What is compared with the hand-written endpoint records nothing where that can be, because that one does not; under overload the gateway is as it ships.</summary>
    public static async Task<Endpoints> StartAsync(LoadOptions options, int scale, int port, CancellationToken cancellationToken)
    {
        var registries = await Sandboxes.EnsureAsync(options.Directory, scale, options.Connection, cancellationToken);
        registries = options.Overload ? registries.WithUsualLimits() : (options.Repeat ? registries.Remembering() : registries).Unrecorded();
        var source = new Dictionary<string, string> { [HandwrittenHost.SourceVariable] = registries.Source };
        return new Endpoints
        {
            Scale = scale,
            Registries = registries,
            Gateway = await StartGatewayAsync(registries, port, cancellationToken),
            Handwritten = await ServerProcess.StartAsync("CivilAffairsGraph.Handwritten", port + 1, [Url(port + 1)], source, cancellationToken),
        };
    }

    /// <summary>Starts a gateway over the registries.</summary>
    public static Task<ServerProcess> StartGatewayAsync(Registries registries, int port, CancellationToken cancellationToken)
    {
        var settings = registries.Settings.ToDictionary(setting => setting.Key.Replace(":", "__", StringComparison.Ordinal), setting => setting.Value);
        return ServerProcess.StartAsync("CivilAffairsGraph.Gateway", port, ["--urls", Url(port), "--contentRoot", AppContext.BaseDirectory], settings, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Handwritten.DisposeAsync();
    }

    private static string Url(int port) => $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
}
