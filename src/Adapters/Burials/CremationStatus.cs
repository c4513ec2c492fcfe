namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>How far a cremation has come. Only <see cref="Cremated"/> proves a death.</summary>
internal enum CremationStatus
{
    /// <summary>Registered or waiting.</summary>
    Open,

    /// <summary>Done.</summary>
    Cremated,

    /// <summary>Cancelled.</summary>
    Cancelled,

    /// <summary>A code that the profile does not list.</summary>
    Unknown,
}
