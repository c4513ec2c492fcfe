using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>The place-name registry: yearly snapshots of the divisions, their change log, and place names.</summary>
internal sealed class PlaceNamePart : ISandboxPart
{
    /// <inheritdoc />
    public string Name => "place-name";

    /// <inheritdoc />
    public void Write(SandboxContext context, CancellationToken cancellationToken)
    {
        using var database = context.CreateDatabase();
        new SnapshotTable(context).Write(database, cancellationToken);
        new ChangeLogTable(context.Divisions).Write(database, cancellationToken);
        new PlaceNameTable(context).Write(database, cancellationToken);
        database.Finish(context.Settings);
    }
}
