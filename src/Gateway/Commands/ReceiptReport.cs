using System.Buffers.Text;
using System.Globalization;
using System.Text;
using CivilAffairsGraph.Gateway.Receipts;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Says what a receipt certifies.</summary>
internal static class ReceiptReport
{
    /// <summary>Whether it is about this question.</summary>
    public static bool IsAbout(ReceiptClaims claims, IReadOnlyDictionary<string, string> question) =>
        Base64Url.IsValid(claims.QuestionSalt) && QuestionHash.Of(Base64Url.DecodeFromChars(claims.QuestionSalt), claims.Lookup, question) == claims.QuestionHash;

    /// <summary>What one that holds certifies, a line for each.</summary>
    public static string Text(ReceiptReading reading, bool isAboutTheQuestion)
    {
        var claims = reading.Claims!;
        (string Name, string Value)[] lines =
        [
            ("issuer", claims.Issuer),
            ("issued", DateTimeOffset.FromUnixTimeSeconds(claims.IssuedAt).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
            ("key", reading.KeyId!),
            ("lookup", claims.Lookup),
            ("question", isAboutTheQuestion ? "the one that was given" : "not compared; --question-file compares it"),
            ("answer", claims.Answer),
            ("as of", claims.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("entry", claims.Entry),
            ("ledger", claims.Head is { } head ? string.Create(CultureInfo.InvariantCulture, $"chain {head.Chain}, {head.Entries} entries, hash {head.Hash}") : "no head"),
        ];
        return lines.Aggregate(new StringBuilder().AppendLine("VALID"), (text, line) => text.AppendLine(CultureInfo.InvariantCulture, $"{line.Name,-9} {line.Value}")).ToString();
    }
}
