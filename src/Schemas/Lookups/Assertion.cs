namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Something that only who has the papers knows, and others would guess. Secret.</summary>
/// <param name="Subject">What it is about, such as an identity number.</param>
/// <param name="Content">All of it, the subject included.</param>
internal sealed record Assertion(string Subject, string Content);
