namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Which rule of GB 32100-2015 a text breaks.</summary>
public enum CreditCodeFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>Not 18 characters.</summary>
    Length,

    /// <summary>A character outside 0–9 and A–Z without I, O, S, V, Z; or no digits in places 3 to 8.</summary>
    Characters,

    /// <summary>The 18th character is not the check character of the others.</summary>
    CheckCharacter,
}
