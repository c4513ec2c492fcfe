namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Reads the place names of the place-name registry, one statement a call; its divisions are <see cref="IDivisions"/>.</summary>
public interface IPlaceNameRegistry;
