namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>
/// Statements look for rows by the bare column, so an index that begins with it serves them. Columns that are filtered or ordered by a value computed from them
/// (names, code lists, partial dates) do not carry it: no plain index serves those.
/// </summary>
/// <param name="by">How.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SearchedAttribute(By by) : Attribute
{
    /// <summary>How.</summary>
    public By By => by;
}
