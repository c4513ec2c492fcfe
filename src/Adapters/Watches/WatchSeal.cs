using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Adapters.Watches;

/// <summary>Seals what the hub's database may not show: AES-256-GCM with a random nonce, bound to the row it stands in.</summary>
public sealed class WatchSeal
{
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private readonly byte[] key;

    /// <param name="idKey">The key of ids, base64; what is made from it here is another.</param>
    public WatchSeal(string idKey) => key = HKDF.Expand(HashAlgorithmName.SHA256, Convert.FromBase64String(idKey), 32, "watch"u8.ToArray());

    internal byte[] Seal(ReadOnlySpan<byte> content, string place)
    {
        var result = new byte[NonceSize + content.Length + TagSize];
        var nonce = result.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key, TagSize);
        cipher.Encrypt(nonce, content, result.AsSpan(NonceSize, content.Length), result.AsSpan(NonceSize + content.Length), Encoding.UTF8.GetBytes(place));
        return result;
    }

    /// <summary>What was sealed there.</summary>
    /// <exception cref="CryptographicException">It was not, or with another key.</exception>
    internal byte[] Open(byte[] seal, string place)
    {
        if (seal.Length < NonceSize + TagSize)
        {
            throw new CryptographicException("What is sealed is cut off.");
        }

        var content = new byte[seal.Length - NonceSize - TagSize];
        using var cipher = new AesGcm(key, TagSize);
        cipher.Decrypt(seal.AsSpan(0, NonceSize), seal.AsSpan(NonceSize, content.Length), seal.AsSpan(NonceSize + content.Length), content, Encoding.UTF8.GetBytes(place));
        return content;
    }
}
