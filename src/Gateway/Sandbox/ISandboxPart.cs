namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>Writes one registry's database. Parts run side by side and share nothing that changes.</summary>
internal interface ISandboxPart
{
    /// <summary>Name of the part; its database is the file of this name with <c>.db</c>.</summary>
    string Name { get; }

    /// <summary>Creates and fills the database, ending with <see cref="Databases.SandboxDatabase.Finish"/>.</summary>
    void Write(SandboxContext context, CancellationToken cancellationToken);
}
