using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Keeps the head outside the database soon after it has moved. One that is some batches behind is still a head; what keeps it from being written is said once, and holds up nobody.</summary>
internal sealed class HeadKeeper(LedgerStore store, ILogger logger)
{
    /// <summary>How far behind the head may be.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(50);

    private bool failing;
    private long keptAt;

    /// <summary>Whether the head has moved since it was kept.</summary>
    public bool HasMoved { get; set; }

    /// <summary>Keeps it where that is due.</summary>
    public void KeepInTime()
    {
        if (HasMoved && Stopwatch.GetElapsedTime(keptAt) >= Patience)
        {
            Keep();
        }
    }

    /// <summary>Keeps it.</summary>
    public void Keep()
    {
        (HasMoved, keptAt) = (false, Stopwatch.GetTimestamp());
        try
        {
            store.Keep();
            failing = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            if (!failing)
            {
                logger.LedgerHeadNotKept(failure.GetType().Name);
            }

            failing = true;
        }
    }
}
