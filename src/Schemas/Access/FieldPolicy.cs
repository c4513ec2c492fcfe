namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Who may see a field.</summary>
internal enum FieldPolicy
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>About people: over a sandbox only, until callers can be told apart.</summary>
    Personal,
}
