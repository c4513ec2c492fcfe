namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>In which form a row holds the number of one side; the names appear in the lines of truth.</summary>
internal enum WrittenNumber
{
    /// <summary>18 digits, the last perhaps a lower-case x.</summary>
    Eighteen,

    /// <summary>15 digits.</summary>
    Fifteen,

    /// <summary>None: null or a word that says so.</summary>
    None,

    /// <summary>Ten zeros and the day of birth.</summary>
    Zeros,

    /// <summary>Two numbers in one column.</summary>
    Two,

    /// <summary>The number of another document.</summary>
    Document,
}
