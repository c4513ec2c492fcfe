using System.Collections.Frozen;
using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>Checks signatures of ES256 by public keys.</summary>
public sealed class Signatures(IEnumerable<EcPublicKey> keys) : ISignatures, IDisposable
{
    private readonly FrozenDictionary<string, KeyPool> pools = keys.DistinctBy(key => key.KeyId).ToFrozenDictionary(key => key.KeyId, key => new KeyPool(key.Parameters), StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool AreOf(string keyId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != 2 * EcPublicKey.Size || !pools.TryGetValue(keyId, out var pool))
        {
            return false;
        }

        var key = pool.Rent();
        try
        {
            return key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
        finally
        {
            pool.Return(key);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var pool in pools.Values)
        {
            pool.Dispose();
        }
    }
}
