using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>A person as the registries know one: the number; everything else is looked up.</summary>
/// <param name="Number">Normalised resident identity number.</param>
internal sealed record Person(ResidentNumber Number);
