using CivilAffairsGraph.Schemas.Types;

namespace CivilAffairsGraph.Schemas.Registries;

/// <summary>State of a registry.</summary>
internal sealed class RegistryType : RecordType<RegistryState>
{
    public RegistryType() => (Name, Description) = ("Registry", "State of a registry as the hub sees it now.");
}
