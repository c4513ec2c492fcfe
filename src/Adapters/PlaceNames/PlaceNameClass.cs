namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Class of a place name (地名类别).</summary>
public enum PlaceNameClass
{
    /// <summary>Standard name (标准地名).</summary>
    Standard,

    /// <summary>Alias (别名).</summary>
    Alias,

    /// <summary>Historical name (历史地名).</summary>
    Historical,

    /// <summary>Proposed (拟用).</summary>
    Proposed,

    /// <summary>Cancelled (注销).</summary>
    Cancelled,

    /// <summary>Not filed, or a code that the registry's profile does not list.</summary>
    Unknown,
}
