using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>The protected header of a receipt.</summary>
/// <param name="Algorithm">Name of the algorithm, as JOSE writes it.</param>
/// <param name="KeyId">The key that signed.</param>
/// <param name="Type">That it is a receipt, so that no other signed thing is taken for one.</param>
/// <param name="Critical">Anything that must be understood: nothing is.</param>
internal sealed record ReceiptHeader(
    [property: JsonPropertyName("alg")] string Algorithm,
    [property: JsonPropertyName("kid")] string KeyId,
    [property: JsonPropertyName("typ")] string Type,
    [property: JsonPropertyName("crit")] JsonElement? Critical = null)
{
    /// <summary>The type of receipts.</summary>
    public const string Receipt = "receipt+jwt";
}
