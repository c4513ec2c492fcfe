using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Checks receipts with the public keys alone. A text that is none, whatever it is, is answered and never throws.</summary>
internal sealed class ReceiptReader(ISignatures signatures)
{
    /// <summary>The longest receipt that is read.</summary>
    public const int Longest = 16_384;

    private const string Algorithm = "ES256";

    // That of the year 9999.
    private const long LastSecond = 253_402_300_799;

    /// <summary>Checks one.</summary>
    public ReceiptReading Read(string text)
    {
        if (text.Length > Longest || text.Split('.') is not [var header, var payload, var signature])
        {
            return No("it is not a compact JWS: three parts in base64url with dots between them");
        }

        if (Part<ReceiptHeader>(header) is not { } named)
        {
            return No("its header cannot be read");
        }

        // The algorithm is ours to say, never the receipt's: otherwise 'none' would do.
        if (named is not { Algorithm: Algorithm, Type: ReceiptHeader.Receipt, Critical: null })
        {
            return No($"it is not a receipt signed by {Algorithm}");
        }

        return Decode(signature) is { } signed && signatures.AreOf(named.KeyId, Encoding.ASCII.GetBytes($"{header}.{payload}"), signed)
            ? Part<ReceiptClaims>(payload) is { IssuedAt: >= 0 and <= LastSecond } claims ? new(named.KeyId, claims, null) : No("its key signed it, but it does not say what a receipt says")
            : No("none of the keys signed it: it was changed, or it is of another hub");
    }

    private static ReceiptReading No(string fault) => new(null, null, fault);

    private static T? Part<T>(string text)
        where T : class
    {
        try
        {
            return Decode(text) is { } bytes ? JsonSerializer.Deserialize<T>(bytes, ReceiptJson.Options) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The bytes. They have one spelling: another of the same bytes is not it.</summary>
    private static byte[]? Decode(string text) =>
        Base64Url.IsValid(text) && Base64Url.DecodeFromChars(text) is var bytes && Base64Url.EncodeToString(bytes) == text ? bytes : null;
}
