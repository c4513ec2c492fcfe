namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>One read that an answer was made from, and what would change it.</summary>
/// <param name="Origin">Where it was read, and when.</param>
internal abstract record ReadSource(ReadOrigin Origin)
{
    /// <summary>Bytes that it takes in the process.</summary>
    public abstract int Bytes { get; }

    /// <summary>Whether a change since then is known that touches what was read.</summary>
    public abstract bool HasChanged();
}
