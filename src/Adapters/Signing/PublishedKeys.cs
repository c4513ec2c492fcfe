namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>The public keys of the hub, which anybody may have.</summary>
/// <param name="All">The one that signs first, then those that only check.</param>
public sealed record PublishedKeys(IReadOnlyList<EcPublicKey> All);
