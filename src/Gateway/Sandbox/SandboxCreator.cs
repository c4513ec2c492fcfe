using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>Creates sandboxes, each whole or not at all.</summary>
internal static class SandboxCreator
{
    private static readonly TimeSpan _lockRetry = TimeSpan.FromMilliseconds(200);

    /// <summary>Makes sure that the directory holds the sandbox of these settings.</summary>
    /// <param name="settings">Which sandbox.</param>
    /// <param name="directory">Where; a sandbox of other settings there is replaced.</param>
    /// <param name="progress">Hears how far each part has come.</param>
    /// <param name="cancellationToken">Stops the creation; nothing is left behind.</param>
    /// <returns>True if it was created, false if it was there.</returns>
    /// <exception cref="SandboxException">The directory holds something that is no sandbox.</exception>
    public static async Task<bool> EnsureAsync(
        SandboxSettings settings, string directory, IProgress<SandboxProgress> progress, CancellationToken cancellationToken)
    {
        var target = new SandboxDirectory(directory);
        if (target.Holds(settings))
        {
            return false;
        }

        target.EnsureReplaceable();
        Directory.CreateDirectory(Path.GetDirectoryName(target.Path)!);
        await using var alone = await LockAsync($"{target.Path}.lock", cancellationToken);
        if (target.Holds(settings))
        {
            return false;
        }

        await CreateAsync(settings, target, progress, cancellationToken);
        return true;
    }

    // Two gateways that start together must not write into the same place.
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(_lockRetry, cancellationToken);
            }
        }
    }

    private static async Task CreateAsync(
        SandboxSettings settings, SandboxDirectory target, IProgress<SandboxProgress> progress, CancellationToken cancellationToken)
    {
        var building = new SandboxDirectory($"{target.Path}.creating");
        building.Remove();
        Directory.CreateDirectory(building.Path);
        try
        {
            await SandboxParts.WriteAsync(settings, building, part => new SqliteSandboxDatabase(building.File($"{part.Name}.db")), progress, cancellationToken);
            building.TakeHubOf(target);
            target.Remove();
            Directory.Move(building.Path, target.Path);
        }
        finally
        {
            building.Remove();
        }
    }
}
