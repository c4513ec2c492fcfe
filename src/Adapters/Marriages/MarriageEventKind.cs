namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>What was registered (业务类型).</summary>
public enum MarriageEventKind
{
    /// <summary>Marriage (结婚登记).</summary>
    Marriage,

    /// <summary>Divorce by agreement (离婚登记); divorces by court are not in the registry.</summary>
    Divorce,

    /// <summary>Reissued marriage certificate (补发结婚证): evidence of a marriage whose own record may be missing.</summary>
    MarriageReissue,

    /// <summary>Reissued divorce certificate (补发离婚证): evidence of a divorce whose own record may be missing.</summary>
    DivorceReissue,

    /// <summary>Reissued proof of marital status (补发婚姻证明); says nothing by itself.</summary>
    ProofReissue,

    /// <summary>Annulment (撤销婚姻): the marriage counts as never made.</summary>
    Annulment,

    /// <summary>A code that the registry's profile does not list.</summary>
    Unknown,
}
