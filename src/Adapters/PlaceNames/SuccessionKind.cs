namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>How sure it is that one division took over from another.</summary>
public enum SuccessionKind
{
    /// <summary>The whole territory.</summary>
    Full,

    /// <summary>A part of the territory: the other parts went elsewhere.</summary>
    Partial,

    /// <summary>By name and place; not official.</summary>
    Inferred,
}
