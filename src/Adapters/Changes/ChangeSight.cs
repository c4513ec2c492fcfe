using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>How the changes of a registry are seen.</summary>
/// <param name="Mode">The mode of its profile.</param>
/// <param name="SeesDeletions">Whether rows that are deleted, and not only flagged, are seen.</param>
/// <param name="Newest">The newest change that was seen; null where none was, or where the registry does not keep when it changed.</param>
/// <param name="IsSeeing">False while looks fail.</param>
public sealed record ChangeSight(ChangeMode Mode, bool SeesDeletions, DateTimeOffset? Newest, bool IsSeeing);
