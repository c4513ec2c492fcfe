namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>One of the people that an answer is about.</summary>
/// <param name="Hash">Keyed hash of what tells the person apart.</param>
/// <param name="Fields">The fields about the person, with blanks between them.</param>
/// <param name="Entry">Id of the ledger's entry that the answer names; null where it names none, as every answer that is remembered.</param>
public sealed record ChargedSubject(UInt128 Hash, string Fields, string? Entry)
{
    /// <summary>The lower half of the hash, where a collision costs next to nothing.</summary>
    public long Half => unchecked((long)(ulong)Hash);
}
