namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Proves that an entry is in the ledger, to who has not the ledger.</summary>
/// <param name="Chain">Chain of the entry.</param>
/// <param name="Number">Its number there.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Path">Siblings on the way from its leaf to the root of the batch, from below, 64 hexadecimal digits each.</param>
/// <param name="Batch">The batch, signed.</param>
public sealed record LedgerProof(string Chain, long Number, LedgerEntry Entry, IReadOnlyList<string> Path, ProvenBatch Batch);
