namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>A filter or order asks for a property that the registry's profile places in no column.</summary>
/// <param name="registry">The registry asked.</param>
/// <param name="property">The contract's name of the property, e.g. <c>certificateNumber</c>.</param>
public sealed class UnsupportedByProfileException(RegistryName registry, string property)
    : Exception($"The {registry} registry holds no column for '{property}', so it cannot be filtered or ordered by it.")
{
    /// <summary>The registry asked.</summary>
    public RegistryName Registry { get; } = registry;

    /// <summary>The contract's name of the property.</summary>
    public string Property { get; } = property;
}
