namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Whether a cremation certificate is in force.</summary>
internal enum CertificateValidity
{
    /// <summary>It is.</summary>
    Valid,

    /// <summary>It was made void, or issued again under another number.</summary>
    Void,

    /// <summary>Not filed.</summary>
    Unknown,
}
