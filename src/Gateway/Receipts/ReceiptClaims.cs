using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>What a receipt says.</summary>
/// <param name="Issuer">Who answered.</param>
/// <param name="IssuedAt">When, in seconds since 1970.</param>
/// <param name="Lookup">Name of the look-up.</param>
/// <param name="QuestionHash">Hash of what was asked, by <see cref="Gateway.Receipts.QuestionHash"/>.</param>
/// <param name="QuestionSalt">The salt of that hash, base64url.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="AsOf">The day for which, yyyy-MM-dd.</param>
/// <param name="Entry">Entry of the ledger.</param>
/// <param name="Head">How far the ledger had come; left out where there is none.</param>
internal sealed record ReceiptClaims(
    [property: JsonPropertyName("iss")] string Issuer,
    [property: JsonPropertyName("iat")] long IssuedAt,
    [property: JsonPropertyName("lookup")] string Lookup,
    [property: JsonPropertyName("qh")] string QuestionHash,
    [property: JsonPropertyName("qs")] string QuestionSalt,
    [property: JsonPropertyName("answer")] string Answer,
    [property: JsonPropertyName("asOf")] DateOnly AsOf,
    [property: JsonPropertyName("entry")] string Entry,
    [property: JsonPropertyName("head")] ReceiptHead? Head = null);
