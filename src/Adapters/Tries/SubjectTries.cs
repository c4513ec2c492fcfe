namespace CivilAffairsGraph.Adapters.Tries;

/// <summary>
/// The tries of one client on one subject, as one replica knows them: what Redis said last, what it has not heard yet, and what is being looked at.
/// When Redis is away the replica decides by that; when Redis comes back it hears it, so that no outage gives anybody a new try on the same replica.
/// </summary>
internal sealed class SubjectTries
{
    private readonly HashSet<UInt128> open = [];
    private DateTimeOffset ends = DateTimeOffset.MaxValue;

    /// <summary>Vain claims that Redis knows of.</summary>
    public int Known { get; private set; }

    /// <summary>Vain claims that Redis does not know of.</summary>
    public int Untold { get; private set; }

    /// <summary>Whether nothing is known any more.</summary>
    public bool IsOver(DateTimeOffset now) => now >= ends || (Known + Untold == 0 && open.Count == 0);

    /// <summary>Begins anew.</summary>
    public void Reset()
    {
        open.Clear();
        (Known, Untold, ends) = (0, 0, DateTimeOffset.MaxValue);
    }

    /// <summary>Takes a try by what this replica knows.</summary>
    public bool Take(UInt128 content, DateTimeOffset now)
    {
        if (Known + Untold + open.Count - (open.Contains(content) ? 1 : 0) >= TryRules.Most)
        {
            return false;
        }

        Open(content, now);
        return true;
    }

    /// <summary>Keeps what Redis answered to a try.</summary>
    public void Learn(UInt128 content, int told, in TryAnswer answer, DateTimeOffset now)
    {
        (Known, Untold) = (answer.Failed, Math.Max(0, Untold - told));
        ends = now + answer.Left;
        if (answer.Granted)
        {
            open.Add(content);
        }
    }

    /// <summary>Ends a try that Redis heard the end of.</summary>
    public void Settle(UInt128 content, bool isTrue, DateTimeOffset now) => End(content, now, isTrue ? 0 : 1, 0);

    /// <summary>Ends a try that Redis did not hear the end of.</summary>
    public void SettleAlone(UInt128 content, bool isTrue, DateTimeOffset now) => End(content, now, 0, isTrue ? 0 : 1);

    private void End(UInt128 content, DateTimeOffset now, int known, int untold)
    {
        open.Remove(content);
        (Known, Untold) = (Known + known, Untold + untold);
        if (known + untold > 0)
        {
            ends = now + TryRules.Lasting;
        }
    }

    private void Open(UInt128 content, DateTimeOffset now)
    {
        if (open.Count == 0 && Known + Untold == 0)
        {
            ends = now + TryRules.Lasting;
        }

        open.Add(content);
    }
}
