namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>Signs in the name of the hub. Safe to call from several threads at once. Another algorithm (SM2) is another implementation.</summary>
public interface ISigner
{
    /// <summary>Name of the algorithm as JOSE writes it: <c>ES256</c>.</summary>
    string Algorithm { get; }

    /// <summary>Names the key, also to who checks years later.</summary>
    string KeyId { get; }

    /// <summary>The signature of the bytes, in the form that JOSE asks for: for ES256 r and s, 32 bytes each.</summary>
    byte[] Sign(ReadOnlySpan<byte> content);
}
