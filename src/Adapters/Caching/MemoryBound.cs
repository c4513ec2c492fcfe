namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>
/// Keeps what all registries remember under one number of bytes, by SIEVE: the hand goes from old to new, spares what was asked for since it passed
/// last, and evicts the first that was not. Looking something up takes no lock; only what was read from Redis or a registry does.
/// </summary>
/// <param name="capacity">Most bytes.</param>
/// <param name="evicted">Told how many were evicted.</param>
internal sealed class MemoryBound(long capacity, Action<int> evicted)
{
    private const int LargestShare = 16;
    private readonly Lock gate = new();
    private Resident? newest;
    private Resident? oldest;
    private Resident? hand;

    public long Bytes { get; private set; }

    /// <summary>Takes it in, and evicts others until there is room. What would fill a large share alone is not kept.</summary>
    public void Add(Resident resident)
    {
        if (resident.Bytes > capacity / LargestShare)
        {
            return;
        }

        var count = 0;
        lock (gate)
        {
            var replaced = resident.Enter();
            if (replaced == resident)
            {
                return;
            }

            if (replaced is not null)
            {
                Unlink(replaced);
            }

            Link(resident);
            for (; Bytes > capacity; count++)
            {
                Evict();
            }
        }

        if (count > 0)
        {
            evicted(count);
        }
    }

    private void Evict()
    {
        var victim = hand ?? oldest!;
        while (victim.Visited)
        {
            victim.Visited = false;
            victim = victim.Newer ?? oldest!;
        }

        hand = victim.Newer;
        victim.Leave();
        Unlink(victim);
    }

    private void Link(Resident resident)
    {
        resident.Older = newest;
        if (newest is not null)
        {
            newest.Newer = resident;
        }

        newest = resident;
        oldest ??= resident;
        Bytes += resident.Bytes;
    }

    private void Unlink(Resident resident)
    {
        if (hand == resident)
        {
            hand = resident.Newer;
        }

        (newest, oldest) = (newest == resident ? resident.Older : newest, oldest == resident ? resident.Newer : oldest);
        if (resident.Older is not null)
        {
            resident.Older.Newer = resident.Newer;
        }

        if (resident.Newer is not null)
        {
            resident.Newer.Older = resident.Older;
        }

        (resident.Older, resident.Newer) = (null, null);
        Bytes -= resident.Bytes;
    }
}
