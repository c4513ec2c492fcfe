using System.Diagnostics;
using System.Globalization;

namespace CivilAffairsGraph.Load.Servers;

/// <summary>Sandboxes to measure over, made by the gateway's own command where they are missing, which takes minutes at large scales.</summary>
internal static class Sandboxes
{
    private const string ConnectionVariable = "CAG_SANDBOX_CONNECTION";

    /// <summary>The sandbox of the scale: in files of the directory, or, where a connection string is given, in that database of PostgreSQL too.</summary>
    public static async Task<Registries> EnsureAsync(string directory, int scale, string? connectionString, CancellationToken cancellationToken)
    {
        var files = Path.GetFullPath(Path.Combine(directory, scale.ToString(CultureInfo.InvariantCulture)));
        await CreateAsync("sqlite", scale, files, null, cancellationToken);
        if (connectionString is null)
        {
            return Registries.Sqlite(files, scale);
        }

        await CreateAsync("postgresql", scale, $"{files}-postgresql", connectionString, cancellationToken);
        return Registries.PostgreSql(files, connectionString);
    }

    private static async Task CreateAsync(string engine, int scale, string directory, string? connectionString, CancellationToken cancellationToken)
    {
        var gateway = Path.Combine(AppContext.BaseDirectory, "CivilAffairsGraph.Gateway.dll");
        var start = new ProcessStartInfo("dotnet", [gateway, "sandbox", "create", "--engine", engine, "--scale", scale.ToString(CultureInfo.InvariantCulture), "--directory", directory]);
        start.Environment[ConnectionVariable] = connectionString;
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"The sandbox of scale {scale} on {engine} could not be made.");
        }
    }
}
