namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>One quirk of one row.</summary>
/// <param name="Code">For instance <c>COORDINATES_SWAPPED</c>.</param>
internal sealed record PlaceNameQuirk(string Code);
