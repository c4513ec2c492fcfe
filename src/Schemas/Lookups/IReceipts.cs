namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Writes receipts.</summary>
public interface IReceipts
{
    /// <summary>The receipt as a compact JWS, which anybody can check without the hub.</summary>
    string Issue(Certified certified);
}
