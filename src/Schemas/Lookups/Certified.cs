namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What a receipt certifies.</summary>
/// <param name="Lookup">Name of the look-up, as the schema names its field: <c>verifyDeceased</c>.</param>
/// <param name="Question">What was asked: names of the arguments, and their values as they were understood. Secret; the receipt holds a hash of it.</param>
/// <param name="Answer">What was answered, as the schema writes it: <c>YES</c>.</param>
/// <param name="AsOf">Day for which it was answered.</param>
/// <param name="Entry">Id of the entry in the ledger of disclosures.</param>
public sealed record Certified(string Lookup, IReadOnlyDictionary<string, string> Question, string Answer, DateOnly AsOf, string Entry);
