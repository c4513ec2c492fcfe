using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>
/// API keys: <c>cag_</c>, 32 random characters and 6 that check them, so that a mistyped key, or garbage, costs no statement. The start tells
/// scanners of repositories and logs what it is.
/// </summary>
public static class ApiKey
{
    /// <summary>What every key starts with.</summary>
    public const string Prefix = "cag_";

    /// <summary>Characters of a key.</summary>
    internal const int Length = 42;

    private const int RandomLength = 32;
    private const int CheckLength = 6;

    /// <summary>A new key. Secret.</summary>
    public static string New() => Of(Base62.Random(RandomLength));

    /// <summary>Whether it has the form of a key, check included.</summary>
    public static bool IsWellFormed(string key) =>
        key.Length == Length
        && key.StartsWith(Prefix, StringComparison.Ordinal)
        && string.Equals(Of(key.Substring(Prefix.Length, RandomLength)), key, StringComparison.Ordinal);

    /// <summary>The key with these characters.</summary>
    internal static string Of(string characters) =>
        $"{Prefix}{characters}{Base62.Of(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(characters))), CheckLength)}";

    /// <summary>What is kept of a key.</summary>
    internal static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
