using System.Buffers.Text;
using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>
/// Names and seals what goes to Redis. A name is a keyed hash; a value is AES-256-GCM bound to what it is stored for, so that under another name it is
/// nothing. The first key seals, all open; the last makes the names, which therefore stay while a new key is added in front of it.
/// </summary>
internal sealed class KeyRing : IDisposable
{
    private const byte Version = 1;
    private const int NameSize = 16;
    private const int IdSize = 4;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeadSize = 1 + IdSize + NonceSize;
    private readonly byte[] nameKey;
    private readonly (byte[] Id, ThreadLocal<AesGcm> Cipher)[] keys;

    /// <param name="configured">Keys of 32 bytes, base64.</param>
    public KeyRing(IReadOnlyList<string> configured)
    {
        byte[][] roots = [.. configured.Select(Convert.FromBase64String)];
        nameKey = Derive(roots[^1], "cache names"u8, 32);
        keys = [.. roots.Select(root =>
        {
            var key = Derive(root, "cache values"u8, 32);
            return (Derive(root, "cache key id"u8, IdSize), new ThreadLocal<AesGcm>(() => new AesGcm(key, TagSize), trackAllValues: true));
        })];
    }

    /// <summary>Name of what is stored for <paramref name="subject"/>.</summary>
    public string Name(ReadOnlySpan<byte> subject)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(nameKey, subject, hash);
        return $"cag:1:{Base64Url.EncodeToString(hash[..NameSize])}";
    }

    /// <summary>Version, id of the key, nonce, sealed content, tag.</summary>
    public byte[] Seal(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> content)
    {
        var (id, cipher) = keys[0];
        var value = new byte[HeadSize + content.Length + TagSize];
        var span = value.AsSpan();
        span[0] = Version;
        id.CopyTo(span[1..]);
        RandomNumberGenerator.Fill(span[(1 + IdSize)..HeadSize]);
        cipher.Value!.Encrypt(span[(1 + IdSize)..HeadSize], content, span[HeadSize..^TagSize], span[^TagSize..], subject);
        return value;
    }

    /// <summary>The content; null when it was not sealed for that subject with one of the keys.</summary>
    public byte[]? Open(ReadOnlySpan<byte> subject, ReadOnlySpan<byte> value)
    {
        if (value.Length < HeadSize + TagSize || value[0] != Version)
        {
            return null;
        }

        foreach (var (id, cipher) in keys)
        {
            if (value.Slice(1, IdSize).SequenceEqual(id))
            {
                return Open(cipher.Value!, subject, value);
            }
        }

        return null;
    }

    public void Dispose()
    {
        foreach (var (_, cipher) in keys)
        {
            foreach (var used in cipher.Values)
            {
                used.Dispose();
            }

            cipher.Dispose();
        }
    }

    private static byte[]? Open(AesGcm cipher, ReadOnlySpan<byte> subject, ReadOnlySpan<byte> value)
    {
        var content = new byte[value.Length - HeadSize - TagSize];
        try
        {
            cipher.Decrypt(value[(1 + IdSize)..HeadSize], value[HeadSize..^TagSize], value[^TagSize..], content, subject);
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Derive(byte[] root, ReadOnlySpan<byte> purpose, int size)
    {
        var key = new byte[size];
        HKDF.Expand(HashAlgorithmName.SHA256, root, key, purpose);
        return key;
    }
}
