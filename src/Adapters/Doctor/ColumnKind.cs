namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>What a column holds, as far as it can be read.</summary>
internal enum ColumnKind
{
    /// <summary>Binary values, JSON, booleans, times of a zone: the hub does not read them.</summary>
    Other,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Days with a time.</summary>
    Instant,
}
