namespace CivilAffairsGraph.Adapters.Records;

/// <summary>Whether a row counts: its validity flag, or the result of its review. Only rows that are not <see cref="Void"/> count.</summary>
internal enum RowValidity
{
    /// <summary>The row counts.</summary>
    Valid,

    /// <summary>Deleted, refused, never finished or out of use.</summary>
    Void,

    /// <summary>A code that the profile does not list; it does not void the row.</summary>
    Unknown,
}
