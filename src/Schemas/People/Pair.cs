using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>The other side of a person's marriage: a person, or a folded name with a document.</summary>
/// <param name="Spouse">The spouse's number, or null.</param>
/// <param name="Name">Folded name, where there is no number.</param>
/// <param name="Document">Document number as filed, where there is no number.</param>
internal readonly record struct Pair(ResidentNumber? Spouse, string? Name, string? Document)
{
    public static Pair Of(ResidentNumber person, MarriageEvent registered)
    {
        var other = registered.Husband.Number == person ? registered.Wife : registered.Husband;
        return other.Number is { } number ? new(number, null, null) : new(null, NameFolding.Fold(other.Name), other.DocumentNumber);
    }
}
