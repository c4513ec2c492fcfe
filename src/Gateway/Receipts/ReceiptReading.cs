namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>What came of checking a receipt.</summary>
/// <param name="KeyId">The key that signed it; null for none that could be told.</param>
/// <param name="Claims">What it certifies; null for one that does not hold.</param>
/// <param name="Fault">Why it does not; repeats nothing of it.</param>
internal sealed record ReceiptReading(string? KeyId, ReceiptClaims? Claims, string? Fault);
