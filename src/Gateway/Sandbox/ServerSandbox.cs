using System.Data.Common;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>Creates sandboxes on database servers: one schema a registry, the truth in a directory.</summary>
internal static class ServerSandbox
{
    /// <summary>Makes sure that the database holds the sandbox of these settings.</summary>
    /// <param name="settings">Which sandbox.</param>
    /// <param name="server">Where; a sandbox of other settings there is replaced.</param>
    /// <param name="directory">Where the truth goes.</param>
    /// <param name="progress">Hears how far each part has come.</param>
    /// <param name="cancellationToken">Stops the creation; nothing is left behind.</param>
    /// <returns>True if it was created, false if it was there.</returns>
    /// <exception cref="SandboxException">The database holds tables, or the directory files, that are no sandbox; or the server refuses.</exception>
    public static async Task<bool> EnsureAsync(
        SandboxSettings settings, SandboxServer server, string directory, IProgress<SandboxProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = server.Connect();
            await connection.OpenAsync(cancellationToken);
            connection.Run(server.LockSql);
            var tables = SandboxSchemas.Find(connection);
            if (SandboxSchemas.All.All(schema => tables.Contains((schema, ServerMarker.Table)) && ServerMarker.IsIn(connection, schema, settings)))
            {
                return false;
            }

            var target = new SandboxDirectory(directory);
            target.EnsureTakesTruthOf(settings);
            SandboxSchemas.EnsureOwn(tables);
            await CreateAsync(settings, server, connection, target, progress, cancellationToken);
            return true;
        }
        catch (DbException refused)
        {
            throw new SandboxException($"The database server refuses: {refused.Message}");
        }
    }

    private static async Task CreateAsync(
        SandboxSettings settings, SandboxServer server, DbConnection connection, SandboxDirectory target, IProgress<SandboxProgress> progress, CancellationToken cancellationToken)
    {
        var building = new SandboxDirectory($"{target.Path}.creating");
        building.Remove();
        Directory.CreateDirectory(building.Path);
        SandboxSchemas.Clear(connection);
        try
        {
            await SandboxParts.WriteAsync(settings, building, part => new ServerSandboxDatabase(server, SandboxSchemas.Of(part)), progress, cancellationToken);
            Directory.CreateDirectory(target.Path);
            File.Move(building.File(SandboxDirectory.TruthFile), target.File(SandboxDirectory.TruthFile), overwrite: true);
        }
        catch
        {
            SandboxSchemas.Clear(connection);
            throw;
        }
        finally
        {
            building.Remove();
        }
    }
}
