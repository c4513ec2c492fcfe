namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>How a database takes and gives the values of a change column.</summary>
internal enum ChangeColumnKind
{
    /// <summary>A time as a text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A version of eight bytes.</summary>
    Bytes,

    /// <summary>A time without a zone.</summary>
    Local,

    /// <summary>A time of a zone, given in UTC.</summary>
    Utc,

    /// <summary>A time with its zone.</summary>
    Offset,
}
