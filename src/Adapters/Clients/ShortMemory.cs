using System.Collections.Concurrent;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>
/// Remembers answers for a moment. An answer serves who asked within <paramref name="life"/> of the beginning of its reading, so however long the reading
/// took, nobody is told anything older; those who ask for the same meanwhile share one reading. Failures are remembered alike.
/// </summary>
/// <param name="read">Reads an answer. Runs on behalf of everybody who waits for it, so no caller stops it.</param>
/// <param name="life">How long.</param>
/// <param name="most">Most answers; when there are more, all are forgotten.</param>
/// <param name="clock">Tells how long ago.</param>
internal sealed class ShortMemory<TKey, TAnswer>(Func<TKey, Task<TAnswer>> read, TimeSpan life, int most, TimeProvider clock)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Reading> readings = new();

    /// <summary>How many answers are remembered.</summary>
    public int Count => readings.Count;

    /// <summary>Whether this was asked before, and is not forgotten.</summary>
    public bool Knows(TKey key) => readings.ContainsKey(key);

    /// <summary>The answer.</summary>
    public ValueTask<TAnswer> AskAsync(TKey key, CancellationToken cancellationToken)
    {
        var asked = clock.GetTimestamp();
        while (true)
        {
            if (readings.TryGetValue(key, out var known) && clock.GetElapsedTime(known.Began, asked) < life)
            {
                return Wait(known.Answer, cancellationToken);
            }

            var reading = new Reading(asked);
            if (known is null ? readings.TryAdd(key, reading) : readings.TryUpdate(key, reading, known))
            {
                Bound();
                _ = FillAsync(key, reading);
                return Wait(reading.Answer, cancellationToken);
            }
        }
    }

    private static ValueTask<TAnswer> Wait(Task<TAnswer> answer, CancellationToken cancellationToken) =>
        answer.IsCompletedSuccessfully ? new(answer.Result) : new(answer.WaitAsync(cancellationToken));

    private async Task FillAsync(TKey key, Reading reading)
    {
        try
        {
            reading.Source.SetResult(await read(key));
        }
        catch (Exception error)
        {
            reading.Source.SetException(error);

            // Perhaps nobody waits any more.
            _ = reading.Answer.Exception;
        }
    }

    private void Bound()
    {
        if (readings.Count > most)
        {
            readings.Clear();
        }
    }

    private sealed class Reading(long began)
    {
        public long Began { get; } = began;

        public TaskCompletionSource<TAnswer> Source { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<TAnswer> Answer => Source.Task;
    }
}
