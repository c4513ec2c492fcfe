using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Schemas.Ids;

/// <summary>
/// Seals what an id names: deterministic authenticated encryption of kind and key, so that an id is opaque, stable across restarts and
/// replicas, cannot be made up, and reveals nothing of the number behind it. AES-256-GCM whose nonce is a keyed hash of the content:
/// equal contents give equal ids, different contents different nonces.
/// </summary>
internal sealed class NodeIds
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int LongestId = 4096;
    private readonly byte[] nonceKey;
    private readonly byte[] contentKey;

    public NodeIds(string key)
    {
        var root = Convert.FromBase64String(key);
        nonceKey = HKDF.Expand(HashAlgorithmName.SHA256, root, 32, "id nonce"u8.ToArray());
        contentKey = HKDF.Expand(HashAlgorithmName.SHA256, root, 32, "id content"u8.ToArray());
    }

    public string Seal(NodeKind kind, string key)
    {
        var size = 1 + Encoding.UTF8.GetByteCount(key);
        Span<byte> content = size <= 256 ? stackalloc byte[size] : new byte[size];
        content[0] = (byte)kind;
        Encoding.UTF8.GetBytes(key, content[1..]);

        var total = NonceSize + size + TagSize;
        Span<byte> sealedBytes = total <= 512 ? stackalloc byte[total] : new byte[total];
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(nonceKey, content, hash);
        hash[..NonceSize].CopyTo(sealedBytes);
        using var cipher = new AesGcm(contentKey, TagSize);
        cipher.Encrypt(sealedBytes[..NonceSize], content, sealedBytes.Slice(NonceSize, size), sealedBytes[(NonceSize + size)..]);
        return Base64Url.EncodeToString(sealedBytes);
    }

    /// <summary>What the id names, or null when it was not sealed by this key.</summary>
    public (NodeKind Kind, string Key)? Open(string id)
    {
        if (id.Length > LongestId || !Base64Url.IsValid(id, out var length) || length <= NonceSize + TagSize)
        {
            return null;
        }

        var sealedBytes = Base64Url.DecodeFromChars(id).AsSpan();
        var content = new byte[length - NonceSize - TagSize];
        using var cipher = new AesGcm(contentKey, TagSize);
        try
        {
            cipher.Decrypt(sealedBytes[..NonceSize], sealedBytes[NonceSize..^TagSize], sealedBytes[^TagSize..], content);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        // One content has one id: another spelling of the same bytes is not it.
        var (kind, key) = ((NodeKind)content[0], Encoding.UTF8.GetString(content.AsSpan(1)));
        return Seal(kind, key) == id ? (kind, key) : null;
    }
}
