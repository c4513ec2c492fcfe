using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Receipts;

/// <summary>The example of the page of receipts: it uses nothing of the hub.</summary>
internal static class ReceiptExample
{
    // <example>
    public static JsonElement Check(string receipt, string jwks)
    {
        var parts = receipt.Trim().Split('.');
        var (header, claims) = (Json(parts[0]), Json(parts[1]));
        if (header.GetProperty("alg").GetString() != "ES256" || header.GetProperty("typ").GetString() != "receipt+jwt")
            throw new CryptographicException("This is no receipt.");
        var jwk = JsonDocument.Parse(jwks).RootElement.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").GetString() == header.GetProperty("kid").GetString());
        var point = new ECPoint { X = Bytes(jwk.GetProperty("x").GetString()!), Y = Bytes(jwk.GetProperty("y").GetString()!) };
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
        if (!key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Bytes(parts[2]), HashAlgorithmName.SHA256))
            throw new CryptographicException("The signature is wrong.");
        return claims;
    }

    static byte[] Bytes(string text) => Base64Url.DecodeFromChars(text);
    static JsonElement Json(string text) => JsonDocument.Parse(Bytes(text)).RootElement;
    // </example>
}
