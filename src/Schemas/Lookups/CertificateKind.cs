namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Kind of a certificate (证件种类).</summary>
public enum CertificateKind
{
    /// <summary>Marriage certificate (结婚证), also a reissued one; its number begins with J or BJ.</summary>
    Marriage,

    /// <summary>Divorce certificate (离婚证), also a reissued one; its number begins with L or BL.</summary>
    Divorce,

    /// <summary>Cremation certificate (火化证明).</summary>
    Cremation,
}
