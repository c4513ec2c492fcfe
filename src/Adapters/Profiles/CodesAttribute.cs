namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>The column holds codes; a profile's code list says which of them mean which value.</summary>
/// <param name="meaning">The enum that the codes mean.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CodesAttribute(Type meaning) : Attribute
{
    /// <summary>The enum that the codes mean.</summary>
    public Type Meaning { get; } = meaning;
}
