namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>When it is time for the next look: after a pause, or as soon as somebody says so.</summary>
internal sealed class NextTurn : IDisposable
{
    /// <summary>Many may say so at once; one look serves them.</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(20);

    private readonly SemaphoreSlim told = new(0, 1);

    /// <summary>It is time.</summary>
    public void Hurry()
    {
        lock (told)
        {
            if (told.CurrentCount == 0)
            {
                told.Release();
            }
        }
    }

    /// <summary>Waits until it is time; whether somebody said so.</summary>
    public async Task<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        var first = pause < Shortest ? pause : Shortest;
        await Task.Delay(first, cancellationToken);
        return await told.WaitAsync(pause - first, cancellationToken);
    }

    public void Dispose() => told.Dispose();
}
