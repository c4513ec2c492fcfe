using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>Reads keys on P-256 as text. What is wrong with one is not said in detail: the text may be secret.</summary>
internal static class KeyTexts
{
    public const string PemStart = "-----BEGIN";
    private const string P256 = "1.2.840.10045.3.1.7";

    /// <summary>A private key: PEM, or PKCS#8 in base64. Null for anything else, also for one that is encrypted.</summary>
    public static ECParameters? Private(string text) => Import(text, (key, der) => key.ImportPkcs8PrivateKey(der, out _), includePrivate: true);

    /// <summary>A public key: PEM, or SubjectPublicKeyInfo in base64. Null for anything else, also for a private key.</summary>
    public static EcPublicKey? Public(string text) =>
        !text.Contains("PRIVATE KEY", StringComparison.Ordinal) && Import(text, (key, der) => key.ImportSubjectPublicKeyInfo(der, out _), includePrivate: false) is { } parameters
            ? EcPublicKey.Of(parameters.Q.X, parameters.Q.Y)
            : null;

    private static ECParameters? Import(string text, Action<ECDsa, byte[]> importDer, bool includePrivate)
    {
        using var key = ECDsa.Create();
        try
        {
            if (text.Contains(PemStart, StringComparison.Ordinal))
            {
                key.ImportFromPem(text);
            }
            else
            {
                importDer(key, Convert.FromBase64String(text));
            }

            var parameters = key.ExportParameters(includePrivate);
            return parameters.Curve.Oid?.Value == P256 ? parameters : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or CryptographicException or FormatException)
        {
            return null;
        }
    }
}
