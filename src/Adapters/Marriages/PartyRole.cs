namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Side of a marriage.</summary>
public enum PartyRole
{
    /// <summary>Husband (男方).</summary>
    Husband,

    /// <summary>Wife (女方).</summary>
    Wife,
}
