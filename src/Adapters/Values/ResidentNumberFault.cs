namespace CivilAffairsGraph.Adapters.Values;

/// <summary>Which rule of GB 11643-1999 a text breaks.</summary>
public enum ResidentNumberFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>Neither 18 nor 15 characters.</summary>
    Length,

    /// <summary>A character that is not a digit (or X in the last place).</summary>
    Characters,

    /// <summary>The first two digits are no province.</summary>
    Province,

    /// <summary>No such day, or one in the future.</summary>
    BirthDate,

    /// <summary>The 18th character is not the check digit of the others.</summary>
    CheckDigit,
}
