namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Whether a division exists in law.</summary>
public enum DivisionKind
{
    /// <summary>A division of GB/T 2260 or below one.</summary>
    Legal,

    /// <summary>A development zone (功能区) that exists in statistics but not in GB/T 2260.</summary>
    Statistical,
}
