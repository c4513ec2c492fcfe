namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Where the ashes went (骨灰去向).</summary>
public enum AshesDisposition
{
    /// <summary>Deposited at the funeral home (寄存).</summary>
    Stored,

    /// <summary>Buried in a cemetery (公墓).</summary>
    Cemetery,

    /// <summary>Placed in a columbarium (骨灰堂).</summary>
    Columbarium,

    /// <summary>Scattered at sea (海葬).</summary>
    Sea,

    /// <summary>Buried under a tree (树葬).</summary>
    Tree,

    /// <summary>Taken by the family (自行带走).</summary>
    TakenHome,

    /// <summary>No ashes kept (不留骨灰).</summary>
    NoneKept,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
