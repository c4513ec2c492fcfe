using System.Buffers.Binary;
using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>SHA-256 of an API key, as a value.</summary>
internal readonly record struct KeyHash(UInt128 Upper, UInt128 Lower)
{
    /// <summary>The hash of a key.</summary>
    public static KeyHash Of(string key)
    {
        var bytes = ApiKey.HashOf(key);
        return new(BinaryPrimitives.ReadUInt128BigEndian(bytes), BinaryPrimitives.ReadUInt128BigEndian(bytes.AsSpan(16)));
    }

    /// <summary>As it is kept.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[32];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Upper);
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(16), Lower);
        return bytes;
    }

    /// <summary>Whether it is the one kept, in a time that does not tell how much of it is.</summary>
    public bool Matches(byte[] kept) => CryptographicOperations.FixedTimeEquals(ToBytes(), kept);
}
