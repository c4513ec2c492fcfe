namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What a request says of its purpose.</summary>
public enum PurposeStatement
{
    /// <summary>Nothing, or no case number with it.</summary>
    Missing,

    /// <summary>A purpose that does not exist or that the client does not have.</summary>
    NotAllowed,

    /// <summary>A purpose of the client, with a case number.</summary>
    Given,
}
