using System.Collections.Concurrent;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>An answer under one thing that was asked.</summary>
/// <param name="nodes">Where its place is.</param>
/// <param name="key">What was asked.</param>
/// <param name="kept">The answer.</param>
/// <param name="labelled">Whether who asks so asks how fresh it is.</param>
/// <param name="owns">Whether the answer goes when this goes; other requests that mean the same only point to it.</param>
/// <param name="bytes">What it costs.</param>
internal sealed class AnswerNode(ConcurrentDictionary<AnswerKey, AnswerNode> nodes, AnswerKey key, AnswerKept kept, bool labelled, bool owns, int bytes) : Resident(bytes)
{
    /// <summary>The answer; null when it made room for others.</summary>
    public Known? Known => kept.Answer is { } answer ? new(answer, labelled) : null;

    public AnswerKept Kept => kept;

    public override Resident? Enter()
    {
        var before = nodes.GetValueOrDefault(key);
        nodes[key] = this;
        before?.Dropped();
        return before;
    }

    public override void Leave()
    {
        nodes.TryRemove(new(key, this));
        Dropped();
    }

    private void Dropped()
    {
        if (owns)
        {
            kept.Drop();
        }
    }
}
