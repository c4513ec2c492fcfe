namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Sex as filed beside a number.</summary>
internal enum FiledSex
{
    /// <summary>Male (男).</summary>
    Male,

    /// <summary>Female (女).</summary>
    Female,

    /// <summary>Not filed, or not listed.</summary>
    Unknown,
}
