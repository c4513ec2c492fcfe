namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What of a value is shown to a caller who may know about somebody, not who it is.</summary>
public enum Masking
{
    /// <summary>Nothing: the whole value or none of it.</summary>
    None,

    /// <summary>The first character of a name: <c>张*</c>, <c>欧**</c>.</summary>
    Name,

    /// <summary>The first four and the last four characters of a number: <c>3702**********0037</c>.</summary>
    Number,
}
