using System.Text;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>A file that may be a profile, and what reads it.</summary>
/// <param name="Registry">The registry that it is given to.</param>
/// <param name="Engine">The engine of the registry.</param>
/// <param name="Bytes">The file.</param>
public sealed record ProfileCase(RegistryName Registry, string Engine, byte[] Bytes)
{
    /// <summary>For a failed run.</summary>
    public override string ToString() => $"{Registry} on {Engine}: {Encoding.UTF8.GetString(Bytes)}";
}
