namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>How many characters the values of the property take; a shorter column cuts them.</summary>
/// <param name="characters">The longest regular value.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HoldsAttribute(int characters) : Attribute
{
    /// <summary>The longest regular value.</summary>
    public int Characters => characters;
}
