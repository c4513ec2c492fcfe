using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>ES256: ECDSA on P-256 over SHA-256.</summary>
internal sealed class EcdsaSigner(SigningKeys keys) : ISigner, IDisposable
{
    public const string Name = "ES256";
    private readonly KeyPool pool = new(keys.Private);

    /// <inheritdoc/>
    public string Algorithm => Name;

    /// <inheritdoc/>
    public string KeyId { get; } = keys.Public[0].KeyId;

    /// <inheritdoc/>
    public byte[] Sign(ReadOnlySpan<byte> content)
    {
        var key = pool.Rent();
        try
        {
            return key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            pool.Return(key);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => pool.Dispose();
}
