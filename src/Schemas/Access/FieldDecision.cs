namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Whether a caller sees a field.</summary>
public enum FieldDecision
{
    /// <summary>The whole value.</summary>
    Allowed,

    /// <summary>A value that does not say who it is: <c>张*</c>, <c>3702**********0037</c>.</summary>
    Masked,

    /// <summary>A document that asks for it is refused.</summary>
    Forbidden,
}
