using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>
/// The cost one client has used, as one replica knows it. What Redis said is kept: when it is away, the replica grants its share of what was left then.
/// With each question it tells Redis what it granted on the day, so that an absence, an emptied Redis and a lost answer give nobody a new quota, however
/// often they happen: a day grants too much only what replicas had not heard of each other when Redis went, and does so once.
/// </summary>
/// <param name="clock">Time of this replica.</param>
/// <param name="replicas">How many share the quota.</param>
internal sealed class ClientBudget(TimeProvider clock, int replicas)
{
    /// <summary>What sums of parts may be wrong by.</summary>
    private const double Tolerance = 0.001;

    private readonly Lock gate = new();
    private long at = clock.GetTimestamp();
    private long day;
    private double knownDebt;
    private double ownDebt;
    private long knownUsed;
    private long ownUsed;
    private long toldUsed;

    /// <summary>What Redis is to hear. From then on the debt counts as heard.</summary>
    public Untold Tell(ClientQuota quota)
    {
        lock (gate)
        {
            Catch(quota);
            var untold = new Untold(at, day, ownUsed, ownDebt, knownDebt, knownUsed + ownUsed - toldUsed);
            ownDebt = 0;
            return untold;
        }
    }

    /// <summary>Redis did not answer: it has not heard.</summary>
    public void Withdraw(ClientQuota quota, Untold untold)
    {
        lock (gate)
        {
            Catch(quota);
            ownDebt += untold.Debt;
        }
    }

    /// <summary>Keeps what Redis answered. A debt counts from when it was asked, and of two answers the larger counts, so that never more is known than is true.</summary>
    public void Learn(ClientQuota quota, long cost, Untold untold, Told told)
    {
        lock (gate)
        {
            Catch(quota);
            knownDebt = Math.Max(knownDebt, told.Debt - (quota.PerSecond * clock.GetElapsedTime(untold.At, at).TotalSeconds));
            if (told.Day == day && untold.Day == day)
            {
                var taken = told.Granted ? cost : 0;
                (knownUsed, toldUsed, ownUsed) = (Math.Max(knownUsed, told.Used), Math.Max(toldUsed, untold.Used) + taken, ownUsed + taken);
            }
        }
    }

    /// <summary>Takes from the share of this replica. An operation larger than the share is granted when nothing of the share is used, and paid off afterwards.</summary>
    /// <param name="quota">The client's quota.</param>
    /// <param name="cost">Cost; 0 takes nothing.</param>
    /// <param name="subjectsToday">Different people left for today.</param>
    public QuotaState Take(ClientQuota quota, long cost, long subjectsToday)
    {
        lock (gate)
        {
            Catch(quota);
            var (room, debt) = ((double)quota.Burst / replicas, (knownDebt / replicas) + ownDebt);
            var today = ((quota.PerDay - knownUsed) / replicas) - (ownUsed - toldUsed);
            var over = Math.Min(debt + cost - room, debt);
            var granted = cost == 0 || (cost <= quota.Burst && over <= Tolerance && cost <= today);
            if (granted)
            {
                (ownDebt, ownUsed, debt, today) = (ownDebt + cost, ownUsed + cost, debt + cost, today - cost);
            }

            return quota.State(cost, granted, room - debt, today, subjectsToday, over * replicas, clock.GetUtcNow());
        }
    }

    /// <summary>Gives back what time gives back, first of what all replicas owe, then of what this one does, and begins a new day.</summary>
    private void Catch(ClientQuota quota)
    {
        var (now, today) = (clock.GetTimestamp(), QuotaDay.Of(clock.GetUtcNow()));
        var back = quota.PerSecond * clock.GetElapsedTime(at, now).TotalSeconds;
        var backOfAll = Math.Min(knownDebt, back);
        (at, knownDebt, ownDebt) = (now, knownDebt - backOfAll, Math.Max(0, ownDebt - ((back - backOfAll) / replicas)));
        if (today > day)
        {
            (day, knownUsed, ownUsed, toldUsed) = (today, 0, 0, 0);
        }
    }
}
