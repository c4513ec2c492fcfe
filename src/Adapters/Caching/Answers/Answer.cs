using CivilAffairsGraph.Adapters.PlaceNames;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>A whole answer without errors, and what it was made from.</summary>
public sealed class Answer
{
    private readonly AnswerMoment made;
    private readonly Watched[] watched;

    internal Answer(byte[] body, AnswerMoment made, RequestReads reads, Charge charge)
    {
        (Body, Charge, this.made, Freshness) = (body, charge, made, [.. reads.Freshness.Select(part => part with { Cached = true })]);
        watched = [.. reads.Taken().GroupBy(source => source.Origin.Changes).Select(sources => new Watched(sources.Key, [.. sources]))];
        Bytes = body.Length + 350 + (64 * charge.Subjects.Count) + watched.Sum(registry => registry.Bytes);
    }

    /// <summary>The bytes that were sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>What it takes of a client's quota.</summary>
    public Charge Charge { get; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset MadeAt => made.Now;

    /// <summary>How fresh each registry's part is, all of it remembered now, in the order of the registries' names.</summary>
    public IReadOnlyList<Freshness> Freshness { get; }

    /// <summary>Bytes that it takes in the process.</summary>
    internal int Bytes { get; }

    /// <summary>Whether the same request would be answered the same now, but for when rows were read.</summary>
    internal bool Holds(AnswerMoment now, TimeSpan timeToLive)
    {
        if (now.Today != made.Today || now.Tree != made.Tree)
        {
            return false;
        }

        foreach (var registry in watched)
        {
            if (!registry.Holds(now.Now - timeToLive))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What was read of one registry.</summary>
    private sealed class Watched(IChangeLog changes, ReadSource[] sources)
    {
        private readonly DateTimeOffset since = sources.Min(source => source.Origin.Since);
        private long checkedAt = long.MinValue;

        public int Bytes => 100 + sources.Sum(source => source.Bytes);

        public bool Holds(DateTimeOffset oldest)
        {
            if (since < oldest || !changes.CanJudge(since))
            {
                return false;
            }

            // Read before the sources are judged: what becomes known meanwhile is judged next time.
            var version = changes.Version;
            if (Volatile.Read(ref checkedAt) != version)
            {
                if (Array.Exists(sources, source => source.HasChanged()))
                {
                    return false;
                }

                Volatile.Write(ref checkedAt, version);
            }

            return true;
        }
    }
}
