namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>What a registry consists of: its row classes and the properties that a profile must place.</summary>
/// <param name="Name">Which registry.</param>
/// <param name="Rows">Row classes; the profile's table is the class name without "Row".</param>
/// <param name="Mandatory">Properties behind non-null fields, as <c>Table.Property</c>.</param>
/// <param name="Probe">Reads one row, to see whether the registry answers.</param>
internal sealed record RegistryDefinition(
    RegistryName Name, IReadOnlyList<Type> Rows, IReadOnlyList<string> Mandatory, Func<RegistryContext, CancellationToken, Task<bool>> Probe)
{
    /// <summary>Name of a row class's table in the profile.</summary>
    public static string TableOf(Type row) => row.Name[..^"Row".Length];
}
