using System.Text.Json.Serialization;
using CivilAffairsGraph.Adapters.Ledger;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>How far the ledger had come when the receipt was issued: what was in it then cannot be taken out unseen.</summary>
internal sealed record ReceiptHead(
    [property: JsonPropertyName("chain")] string Chain,
    [property: JsonPropertyName("entries")] long Entries,
    [property: JsonPropertyName("hash")] string Hash,
    [property: JsonPropertyName("kid")] string KeyId,
    [property: JsonPropertyName("sig")] string Signature)
{
    /// <summary>The head as the ledger signed it.</summary>
    public static ReceiptHead? Of(LedgerHead? head) => head is null ? null : new(head.Chain, head.Entries, head.Hash, head.KeyId, head.Signature);
}
