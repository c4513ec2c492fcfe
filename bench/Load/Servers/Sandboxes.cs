using System.Diagnostics;
using System.Globalization;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>Sandboxes to measure over.</summary>
internal static class Sandboxes
{
    /// <summary>The directory of the sandbox of the scale; one that is missing is made, which takes minutes at large scales.</summary>
    public static async Task<string> EnsureAsync(string directory, int scale, CancellationToken cancellationToken)
    {
        var (text, gateway) = (scale.ToString(CultureInfo.InvariantCulture), Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll"));
        var sandbox = Path.GetFullPath(Path.Combine(directory, text));
        using var process = Process.Start("dotnet", [gateway, "sandbox", "create", "--scale", text, "--directory", sandbox]);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? sandbox : throw new InvalidOperationException($"The sandbox in {sandbox} could not be made.");
    }
}
