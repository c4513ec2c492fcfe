namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether a certificate stands.</summary>
public enum CertificateStatus
{
    /// <summary>It is on file for that holder, and nothing has replaced or voided it.</summary>
    Valid,

    /// <summary>A later certificate was issued in its place.</summary>
    Reissued,

    /// <summary>It was voided, or its marriage annulled.</summary>
    Void,

    /// <summary>No such certificate is on file for that holder: there is none, or it is somebody else's.</summary>
    NotFound,
}
