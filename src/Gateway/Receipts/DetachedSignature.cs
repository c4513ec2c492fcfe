using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Signing;

namespace CivilAffairsGraph.Gateway.Receipts;

/// <summary>Signs what is sent beside the signature: a compact JWS without its middle part (RFC 7515, appendix F).</summary>
internal static class DetachedSignature
{
    /// <summary>The type of what is sent to receivers.</summary>
    public const string Told = "told+jws";

    /// <summary>The signature, with the time under it.</summary>
    /// <param name="signer">Who signs.</param>
    /// <param name="content">What is sent.</param>
    /// <param name="at">When, in seconds since 1970.</param>
    public static string Of(ISigner signer, ReadOnlySpan<byte> content, long at)
    {
        var header = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new { alg = signer.Algorithm, kid = signer.KeyId, typ = Told, iat = at }));
        var signature = signer.Sign(Encoding.ASCII.GetBytes($"{header}.{Base64Url.EncodeToString(content)}"));
        return $"{header}..{Base64Url.EncodeToString(signature)}";
    }
}
