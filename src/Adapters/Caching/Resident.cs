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

    /// <summary>Takes note that somebody asked for it. Written only where it changes something: a line of memory that many cores read stays shared between them.</summary>
    public void Visit()
    {
        if (!Visited)
        {
            Visited = true;
        }
    }

    /// <summary>Takes its place; what it replaces, or itself when what is there is newer.</summary>
    public abstract Resident? Enter();

    /// <summary>Leaves its place.</summary>
    public abstract void Leave();
}
