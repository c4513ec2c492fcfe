using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whom a caller claims to know: number and name, two factors of knowledge.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">The name, folded.</param>
internal sealed record PersonClaim(ResidentNumber Number, string Name)
{
    /// <summary>What the claim asserts.</summary>
    public Assertion Assertion => new(Number.Value, $"{Number.Value}|{Name}");
}
