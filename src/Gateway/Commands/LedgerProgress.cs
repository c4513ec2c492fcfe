namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Says how many entries were read, at most once a second.</summary>
internal sealed class LedgerProgress(TextWriter output) : IProgress<long>
{
    private long last = Environment.TickCount64;

    /// <inheritdoc/>
    public void Report(long value)
    {
        if (Environment.TickCount64 - last >= 1000)
        {
            last = Environment.TickCount64;
            output.WriteLine($"{value} entries read");
        }
    }
}
