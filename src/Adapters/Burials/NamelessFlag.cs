namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Whether a body has a name.</summary>
internal enum NamelessFlag
{
    /// <summary>It has.</summary>
    Named,

    /// <summary>It has none (无名尸).</summary>
    Nameless,

    /// <summary>Not filed.</summary>
    Unknown,
}
