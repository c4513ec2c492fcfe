using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>
/// Whole answers in the process's memory, within the bound that they share with rows. An answer holds until something changes that it was made from.
/// Several requests that mean the same share one.
/// </summary>
public sealed class AnswerCache
{
    /// <summary>A key with its node and place in the dictionary.</summary>
    private const int KeyOverhead = 250;

    private readonly RecordCache shared;
    private readonly IDivisions divisions;
    private readonly ConcurrentDictionary<AnswerKey, AnswerNode> nodes = new(new AnswerKey.Comparer());
    private readonly ConcurrentDictionary<AnswerKey, AnswerNode>.AlternateLookup<AnswerKey.Span> spans;

    internal AnswerCache(RecordCache shared, IDivisions divisions)
    {
        (this.shared, this.divisions) = (shared, divisions);
        spans = nodes.GetAlternateLookup<AnswerKey.Span>();
    }

    /// <summary>Whether answers are remembered at all.</summary>
    public bool IsEnabled => shared.Options is { Enabled: true, Answers: true };

    /// <summary>The answer to a request that was answered before; null when there is none, or when it may no longer hold.</summary>
    /// <param name="visibility">What the caller may see.</param>
    /// <param name="asked">The request, compared byte by byte.</param>
    public Known? Find(string visibility, ReadOnlySpan<byte> asked)
    {
        var found = spans.TryGetValue(new(visibility, asked), out var node) && node.Known is { } known && Holds(known.Answer) ? known : null;
        if (found is not null)
        {
            node!.Visit();
        }

        shared.Metrics.Answered(found is not null);
        return found;
    }

    /// <summary>Remembers that another request means what was answered.</summary>
    /// <param name="meaning">What was asked, however it was written.</param>
    /// <param name="asked">The request as it came.</param>
    public void Join(AskedAs meaning, AskedAs asked)
    {
        if (spans.TryGetValue(new(meaning.Visibility, meaning.Bytes), out var node))
        {
            Keep(asked, node.Kept, owns: false, 0);
        }
    }

    /// <summary>Begins an answer.</summary>
    /// <param name="fromSource">Whether caches are passed by.</param>
    /// <param name="staleFor">How old what is remembered may be where its registry does not answer, as the caller wants it; no longer than is configured.</param>
    public AnswerDraft Begin(bool fromSource, TimeSpan staleFor) => new(this, Now, RequestReads.Begin(fromSource, Shorter(staleFor, shared.Options.StaleIfError)));

    /// <summary>Remembers it under what was asked.</summary>
    internal void Keep(AskedAs asked, AnswerKept kept, bool owns, int bytes) =>
        shared.Memory.Add(new AnswerNode(nodes, new(asked.Visibility, asked.Bytes), kept, asked.Labelled, owns, KeyOverhead + asked.Bytes.Length + bytes));

    internal bool Holds(Answer answer) => answer.Holds(Now, shared.Options.TimeToLive);

    private static TimeSpan? Shorter(TimeSpan wanted, TimeSpan allowed) => (wanted < allowed ? wanted : allowed) is var stale && stale > TimeSpan.Zero ? stale : null;

    private AnswerMoment Now => new(shared.Clock.Now(), shared.Clock.Today(), divisions.Known);
}
