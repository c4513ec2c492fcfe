namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>Checks signatures of the hub, also of keys that no longer sign.</summary>
public interface ISignatures
{
    /// <summary>Whether the key signed exactly these bytes; false for a key that is not known.</summary>
    bool AreOf(string keyId, ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature);
}
