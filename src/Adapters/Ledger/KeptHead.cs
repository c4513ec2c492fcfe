namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>What a head file holds.</summary>
/// <param name="Head">End of the replica's chain.</param>
/// <param name="At">When its last batch was written.</param>
/// <param name="Checkpoint">Number of the last checkpoint that the replica wrote; 0 for none.</param>
/// <param name="CheckpointHash">Its hash; zeros for none.</param>
internal sealed record KeptHead(LedgerHead Head, string At, long Checkpoint, string CheckpointHash);
