namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The outcome of one look-up, which the ledger records for itself: the same person twice in a batch is two entries.</summary>
internal interface ILookedUp
{
    /// <summary>Id of the entry about the first of the subjects, given out before it is written, so that the receipt can name it: 32 hexadecimal digits of a <see cref="Guid"/> of version 7.</summary>
    string Entry { get; }

    /// <summary>What tells apart whom it is about, known to the registries or not: identity numbers. Secret.</summary>
    IReadOnlyList<string> Subjects { get; }
}
