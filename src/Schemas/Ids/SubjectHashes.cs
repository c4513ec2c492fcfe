using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace CivilAffairsGraph.Schemas.Ids;

/// <summary>Names people without saying who they are: a keyed hash, the same on all replicas.</summary>
public sealed class SubjectHashes
{
    private readonly byte[] key;

    /// <param name="idKey">The key of ids, base64; what is made from it here is another.</param>
    public SubjectHashes(string idKey) => key = HKDF.Expand(HashAlgorithmName.SHA256, Convert.FromBase64String(idKey), 32, "subject"u8.ToArray());

    /// <summary>The hash of what tells somebody apart.</summary>
    public UInt128 Of(string subject) => BinaryPrimitives.ReadUInt128LittleEndian(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(subject)));
}
