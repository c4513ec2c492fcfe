namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>What a client says of a subject, as keyed hashes.</summary>
/// <param name="Subject">Whom it is about.</param>
/// <param name="Content">Subject and what is said of it.</param>
public readonly record struct Claim(UInt128 Subject, UInt128 Content);
