using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Who may see a field.</summary>
/// <param name="Scopes">Any of these lets a client see it; none: it is public.</param>
/// <param name="Masking">What is left of the value for a client without <see cref="Adapters.Clients.Scopes.PersonsIdentify"/>, or for a purpose that does not need it.</param>
public sealed record FieldPolicy(IReadOnlyList<string> Scopes, Masking Masking = Masking.None)
{
    /// <summary>Seen by everybody.</summary>
    public static FieldPolicy Public { get; } = new([]);

    /// <summary>Whether everybody sees it.</summary>
    public bool IsPublic => Scopes.Count == 0;

    /// <summary>Seen with any of the scopes.</summary>
    internal static FieldPolicy With(params string[] scopes) => new(scopes);

    /// <summary>Seen with any of the scopes, and whole only by who may identify people.</summary>
    internal static FieldPolicy Masked(Masking masking, params string[] scopes) => new(scopes, masking);
}
