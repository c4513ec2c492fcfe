using System.Globalization;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>The two endpoints over one sandbox.</summary>
internal sealed class Endpoints : IAsyncDisposable
{
    /// <summary>A slow machine is no failure here: every answer must be whole.</summary>
    private static readonly string[] Registries = ["Marriage", "PlaceName", "SocialOrganization", "Burial"];

    public required int Scale { get; init; }

    public required string Sandbox { get; init; }

    public required ServerProcess Gateway { get; init; }

    public required ServerProcess Handwritten { get; init; }

    /// <summary>Starts both on two ports that follow each other.</summary>
    public static async Task<Endpoints> StartAsync(string directory, int scale, int port, CancellationToken cancellationToken)
    {
        var sandbox = await Sandboxes.EnsureAsync(directory, scale, cancellationToken);
        string[] gateway =
        [
            "--urls", Url(port), "--contentRoot", AppContext.BaseDirectory, $"--Sandbox:Directory={sandbox}", $"--Sandbox:Scale={scale.ToString(CultureInfo.InvariantCulture)}", "--Logging:LogLevel:Default=Warning",
            .. Registries.Select(registry => $"--Registries:{registry}:QueryTimeout=00:01:00"),
        ];
        return new Endpoints
        {
            Scale = scale,
            Sandbox = sandbox,
            Gateway = await ServerProcess.StartAsync("CivilAffairsGraph.Gateway", port, gateway, cancellationToken),
            Handwritten = await ServerProcess.StartAsync("CivilAffairsGraph.Handwritten", port + 1, [sandbox, Url(port + 1)], cancellationToken),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Gateway.DisposeAsync();
        await Handwritten.DisposeAsync();
    }

    private static string Url(int port) => $"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";
}
