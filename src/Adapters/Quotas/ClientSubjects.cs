using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Quotas;

/// <summary>
/// The people of a day about whom one client learnt through one replica, at most <see cref="ClientQuota.SubjectsPerDay"/>. Who is in here was counted
/// and costs neither quota nor a round trip again; when Redis is away the replica grants its share of those that were left, and tells Redis afterwards.
/// </summary>
/// <param name="clock">Time of this replica.</param>
/// <param name="replicas">How many share the quota.</param>
internal sealed class ClientSubjects(TimeProvider clock, int replicas)
{
    private readonly Lock gate = new();
    private readonly HashSet<long> told = [];
    private readonly HashSet<long> untold = [];
    private long day;
    private long known;

    /// <summary>Those of these people that were not counted today, each once.</summary>
    public IReadOnlyList<long> Fresh(IReadOnlyCollection<long> subjects)
    {
        lock (gate)
        {
            Begin();

            // Of the people of an answer that is asked for again and again nobody is new.
            HashSet<long>? fresh = null;
            foreach (var subject in subjects)
            {
                if (!told.Contains(subject) && !untold.Contains(subject))
                {
                    (fresh ??= []).Add(subject);
                }
            }

            return fresh is null ? [] : [.. fresh];
        }
    }

    /// <summary>What Redis is to hear of these people.</summary>
    public Disclosure Ask(IReadOnlyList<long> fresh)
    {
        lock (gate)
        {
            Begin();
            return new(day, known, [.. untold], fresh);
        }
    }

    /// <summary>The same for a Redis that lost people: all of this replica again.</summary>
    public Disclosure AskAgain(IReadOnlyList<long> fresh)
    {
        lock (gate)
        {
            Begin();
            return new(day, 0, [.. told, .. untold], fresh);
        }
    }

    /// <summary>Keeps what Redis answered.</summary>
    public void Learn(Disclosure asked, Disclosed answer)
    {
        lock (gate)
        {
            Begin();
            if (answer.Day != day || asked.Day != day)
            {
                return;
            }

            known = answer.Count;
            told.UnionWith(asked.Untold);
            untold.ExceptWith(asked.Untold);
            if (answer.Granted)
            {
                told.UnionWith(asked.Subjects);
                untold.ExceptWith(asked.Subjects);
            }
        }
    }

    /// <summary>How many Redis says there are today.</summary>
    public void Learn(Told answer)
    {
        lock (gate)
        {
            Begin();
            known = answer.Day == day ? Math.Max(known, answer.Subjects) : known;
        }
    }

    /// <summary>How many are left where Redis knows how many there are.</summary>
    public long Left(ClientQuota quota, long counted)
    {
        lock (gate)
        {
            Begin();
            return quota.SubjectsPerDay - counted - untold.Count;
        }
    }

    /// <summary>How many are left of the share of this replica.</summary>
    public long LeftOfShare(ClientQuota quota)
    {
        lock (gate)
        {
            Begin();
            return ((quota.SubjectsPerDay - known) / replicas) - untold.Count;
        }
    }

    /// <summary>Counts people in the share of this replica, all or none.</summary>
    public bool Disclose(ClientQuota quota, IReadOnlyCollection<long> subjects)
    {
        lock (gate)
        {
            var fresh = Fresh(subjects);
            if (fresh.Count > LeftOfShare(quota))
            {
                return false;
            }

            untold.UnionWith(fresh);
            return true;
        }
    }

    private void Begin()
    {
        if (QuotaDay.Of(clock.GetUtcNow()) is var today && today > day)
        {
            (day, known) = (today, 0);
            told.Clear();
            untold.Clear();
        }
    }
}
