namespace CivilAffairsGraph.Adapters.Engines;

/// <summary>How a file of the hub's own is used. A database on a server is used in one way.</summary>
internal enum FileUse
{
    /// <summary>It is there; each connection is opened and closed.</summary>
    Open,

    /// <summary>It is made where it is not there.</summary>
    Make,

    /// <summary>It is there, and connections are kept for whoever needs one next; <see cref="IDatabaseEngine.EndKept"/> ends them.</summary>
    Keep,
}
