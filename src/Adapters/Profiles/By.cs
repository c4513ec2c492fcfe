namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>How statements look for rows by a column, and so which index serves them.</summary>
internal enum By
{
    /// <summary>Equal to one of many keys.</summary>
    Key,

    /// <summary>Between two values in the order of code points (or of days): division scopes, dates, beginnings of texts.</summary>
    Range,
}
