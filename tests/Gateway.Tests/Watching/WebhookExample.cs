using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CivilAffairsGraph.Gateway.Tests.Watching;

/// <summary>The example of the page of watched lists: it uses nothing of the hub.</summary>
internal static class WebhookExample
{
    // <example>
    public static bool IsFromHub(string signature, byte[] body, string jwks, DateTimeOffset now)
    {
        var parts = signature.Split('.');
        var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0])).RootElement;
        var jwk = JsonDocument.Parse(jwks).RootElement.GetProperty("keys").EnumerateArray().Single(key => key.GetProperty("kid").ValueEquals(header.GetProperty("kid").GetString()));
        byte[] Part(string name) => Base64Url.DecodeFromChars(jwk.GetProperty(name).GetString());
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Part("x"), Y = Part("y") } });
        return header.GetProperty("alg").ValueEquals("ES256") && header.GetProperty("typ").ValueEquals("told+jws")
            && Math.Abs(now.ToUnixTimeSeconds() - header.GetProperty("iat").GetInt64()) < 300
            && key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{Base64Url.EncodeToString(body)}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256);
    }
    // </example>
}
