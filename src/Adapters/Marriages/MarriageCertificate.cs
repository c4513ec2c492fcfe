namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>A certificate of the marriage registry: the event that it was issued for.</summary>
/// <param name="Event">The event.</param>
/// <param name="IsVoid">True when the row was made void, so that it is no event any more.</param>
public sealed record MarriageCertificate(MarriageEvent Event, bool IsVoid);
