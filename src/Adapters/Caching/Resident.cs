namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Something that lives in <see cref="MemoryBound"/>.</summary>
/// <param name="bytes">What it costs, with everything that only it holds.</param>
internal abstract class Resident(int bytes)
{
    public int Bytes { get; } = bytes;

    /// <summary>Whether somebody asked for it since the hand passed last.</summary>
    public bool Visited { get; set; }

    public Resident? Newer { get; set; }

    public Resident? Older { get; set; }

    /// <summary>Takes its place; what it replaces, or itself when what is there is newer.</summary>
    public abstract Resident? Enter();

    /// <summary>Leaves its place.</summary>
    public abstract void Leave();
}
