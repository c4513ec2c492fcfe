using System.Buffers.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Public keys as a JSON Web Key Set (RFC 7517).</summary>
internal static class KeySet
{
    /// <summary>The media type of one.</summary>
    public const string MediaType = "application/jwk-set+json";

    /// <summary>Writes them.</summary>
    public static byte[] Write(IEnumerable<EcPublicKey> keys) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        keys = keys.Select(key => new { kty = "EC", crv = "P-256", x = key.X, y = key.Y, use = "sig", alg = "ES256", kid = key.KeyId }),
    });

    /// <summary>Reads the keys on P-256 in one. They are named by themselves, whatever they are called there.</summary>
    /// <exception cref="FormatException">It is no key set, or has no such key.</exception>
    public static IReadOnlyList<EcPublicKey> Read(string text)
    {
        try
        {
            using var set = JsonDocument.Parse(text);
            if (set.RootElement.ValueKind == JsonValueKind.Object && set.RootElement.TryGetProperty("keys", out var keys) && keys.ValueKind == JsonValueKind.Array
                && keys.EnumerateArray().Select(Key).OfType<EcPublicKey>().ToList() is { Count: > 0 } found)
            {
                return found;
            }
        }
        catch (JsonException)
        {
            // Said below.
        }

        throw new FormatException("It is no JSON Web Key Set with a key of kty EC and crv P-256.");
    }

    private static EcPublicKey? Key(JsonElement key) =>
        Text(key, "kty") == "EC" && Text(key, "crv") == "P-256" ? EcPublicKey.Of(Bytes(key, "x"), Bytes(key, "y")) : null;

    private static byte[]? Bytes(JsonElement key, string name) => Text(key, name) is { } text && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;

    private static string? Text(JsonElement key, string name) =>
        key.ValueKind == JsonValueKind.Object && key.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
