using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Binds a receipt to what was asked without saying it: SHA-256 over a salt and the question.</summary>
internal static class QuestionHash
{
    /// <summary>Bytes of a salt.</summary>
    public const int SaltSize = 16;

    /// <summary>The hash, base64url: over the bytes of the salt and then the question as <see cref="CanonicalJson"/> in UTF-8.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string lookup, IReadOnlyDictionary<string, string> question)
    {
        byte[] content = [.. salt, .. Encoding.UTF8.GetBytes(CanonicalJson.Question(lookup, question))];
        return Base64Url.EncodeToString(SHA256.HashData(content));
    }
}
