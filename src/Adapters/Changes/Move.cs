namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Under which division codes a changed row was and is filed.</summary>
/// <param name="From">Before; null for a row that is new or had no code.</param>
/// <param name="To">Now; null for a row that is gone or has no code.</param>
/// <param name="IsKnown">False where nobody knows where it was.</param>
internal readonly record struct Move(string? From, string? To, bool IsKnown);
