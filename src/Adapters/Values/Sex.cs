namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Sex, as the 17th digit of a resident identity number says (奇数为男，偶数为女).</summary>
public enum Sex
{
    /// <summary>Male (男).</summary>
    Male,

    /// <summary>Female (女).</summary>
    Female,
}
