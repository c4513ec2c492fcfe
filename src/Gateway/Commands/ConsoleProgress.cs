using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Writes how far the parts of a sandbox have come, one line for all, at most once a second.</summary>
internal sealed class ConsoleProgress(TextWriter output, TimeProvider clock) : IProgress<SandboxProgress>
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, int> _percent = new(StringComparer.Ordinal);
    private long _lastWritten = clock.GetTimestamp();

    /// <inheritdoc />
    public void Report(SandboxProgress value)
    {
        lock (_lock)
        {
            _percent[value.Part] = value.Total == 0 ? 100 : (int)(100 * value.Done / value.Total);
            if (clock.GetElapsedTime(_lastWritten) >= _pause)
            {
                _lastWritten = clock.GetTimestamp();
                output.WriteLine(string.Join("  ", _percent.Select(part => $"{part.Key} {part.Value} %")));
            }
        }
    }
}
