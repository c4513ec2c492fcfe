using System.Threading.Channels;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>Entries that wait to be written, and who waits for them. Safe for many who give and one at a time who takes.</summary>
internal sealed class LedgerQueue
{
    private const int MostEntriesInBatch = 1000;
    private const int MostWaiting = 10_000;

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(MostWaiting);

    /// <summary>Whether anything waits.</summary>
    public bool HasWaiting => queue.Reader.Count > 0;

    /// <summary>Whether nothing comes any more, and everything was taken.</summary>
    public bool IsOver => queue.Reader.Completion.IsCompleted;

    /// <summary>Gives entries.</summary>
    /// <returns>Ends when they are written, or with why not; null where too many wait.</returns>
    public Task? Give(IReadOnlyList<LedgerEntry> entries)
    {
        var waiting = new Waiting(entries, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting) ? waiting.Written.Task : null;
    }

    /// <summary>Ends: nothing is taken any more.</summary>
    public void Complete() => queue.Writer.TryComplete();

    /// <summary>Takes what waits, up to a batch.</summary>
    public IReadOnlyList<Waiting> Take()
    {
        var (taken, entries) = (new List<Waiting>(), 0);
        while (entries < MostEntriesInBatch && queue.Reader.TryRead(out var waiting))
        {
            taken.Add(waiting);
            entries += waiting.Entries.Count;
        }

        return taken;
    }

    /// <summary>Entries of one answer.</summary>
    /// <param name="Entries">The entries.</param>
    /// <param name="Written">Whoever waits for them.</param>
    public sealed record Waiting(IReadOnlyList<LedgerEntry> Entries, TaskCompletionSource Written);
}
