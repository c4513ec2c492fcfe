namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Kind of a change in the log (变更类型).</summary>
internal enum DivisionChangeKind
{
    /// <summary>Established (设立).</summary>
    Established,

    /// <summary>Abolished (撤销).</summary>
    Abolished,

    /// <summary>Renamed (更名).</summary>
    Renamed,

    /// <summary>Moved to another parent (隶属变更).</summary>
    Moved,

    /// <summary>Given another code (代码变更).</summary>
    Recoded,

    /// <summary>Merged (合并).</summary>
    Merged,

    /// <summary>Split (拆分).</summary>
    Split,

    /// <summary>A kind that the profile does not list; its codes count all the same.</summary>
    Unknown,
}
