using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>A public key on the curve P-256, which checks signatures of ES256.</summary>
public sealed class EcPublicKey
{
    /// <summary>Bytes of a coordinate.</summary>
    public const int Size = 32;

    private EcPublicKey(ECParameters parameters)
    {
        (Parameters, X, Y) = (parameters, Base64Url.EncodeToString(parameters.Q.X), Base64Url.EncodeToString(parameters.Q.Y));
        KeyId = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{X}}","y":"{{Y}}"}""")));
    }

    /// <summary>What names it: the thumbprint of RFC 7638, which anybody can compute from the key.</summary>
    public string KeyId { get; }

    /// <summary>First coordinate, base64url.</summary>
    public string X { get; }

    /// <summary>Second coordinate, base64url.</summary>
    public string Y { get; }

    internal ECParameters Parameters { get; }

    /// <summary>The key with these coordinates, or null where there is none.</summary>
    public static EcPublicKey? Of(byte[]? x, byte[]? y)
    {
        if (x is not { Length: Size } || y is not { Length: Size })
        {
            return null;
        }

        var parameters = new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = x, Y = y } };
        try
        {
            // Refuses what is no point of the curve.
            using var key = ECDsa.Create(parameters);
            return new(parameters);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
