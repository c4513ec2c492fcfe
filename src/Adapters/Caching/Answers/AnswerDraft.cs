namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>An answer that is being made. What is read from here on in this flow of control is read for it.</summary>
public sealed class AnswerDraft
{
    private readonly AnswerCache cache;
    private readonly AnswerMoment began;
    private readonly RequestReads reads;

    internal AnswerDraft(AnswerCache cache, AnswerMoment began, RequestReads reads) => (this.cache, this.began, this.reads) = (cache, began, reads);

    /// <summary>How fresh what was read so far is.</summary>
    public IReadOnlyList<Freshness> Freshness => [.. reads.Freshness];

    /// <summary>Whether any of it is answered because its registry does not: such an answer always says so.</summary>
    public bool IsStale => reads.IsStale;

    /// <summary>
    /// Whether everything that was read was so at one instant. What was remembered may be older than what was read just now, so the registries are looked
    /// at once more where the last look began before that.
    /// </summary>
    public async Task<bool> IsOfOneInstantAsync(CancellationToken cancellationToken)
    {
        var sources = reads.Taken();
        var remembered = Array.FindAll(sources, source => source.Origin is { Remembered: true, IsStale: false });
        if (remembered.Length == 0)
        {
            return true;
        }

        var newest = sources.Max(source => source.Origin.KnownAt);
        foreach (var changes in remembered.Select(source => source.Origin.Changes).Distinct())
        {
            await changes.CatchUpAsync(newest, cancellationToken);
        }

        return !Array.Exists(remembered, source => source.HasChanged());
    }

    /// <summary>Remembers the finished answer, unless something it was made from has changed meanwhile or it holds for the moment only.</summary>
    /// <param name="meaning">What was asked, however it was written.</param>
    /// <param name="asked">The request as it came.</param>
    /// <param name="body">The answer.</param>
    /// <param name="charge">What it takes of a client's quota.</param>
    public void Keep(AskedAs meaning, AskedAs asked, ReadOnlySpan<byte> body, Charge charge)
    {
        if (!cache.IsEnabled || !reads.IsRepeatable || reads.IsStale)
        {
            return;
        }

        var answer = new Answer(body.ToArray(), began, reads, charge);
        if (cache.Holds(answer))
        {
            var kept = new AnswerKept(answer);
            cache.Keep(meaning, kept, owns: true, answer.Bytes);
            cache.Keep(asked, kept, owns: false, 0);
        }
    }
}
