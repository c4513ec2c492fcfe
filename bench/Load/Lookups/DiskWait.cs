using System.Diagnostics;

namespace CivilAffairsGraph.Load.Lookups;

/// <summary>How long the disk of a directory takes to keep a page for certain.</summary>
internal static class DiskWait
{
    private const int Page = 4_096;

    /// <summary>Appends pages and waits for each, in microseconds.</summary>
    public static List<int> Measure(string directory, int pages)
    {
        var file = Path.Combine(directory, "disk-wait.tmp");
        var waits = new List<int>(pages);
        using (var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            var page = new byte[Page];
            for (var written = 0; written < pages; written++)
            {
                stream.Write(page);
                var started = Stopwatch.GetTimestamp();
                stream.Flush(flushToDisk: true);
                waits.Add((int)Stopwatch.GetElapsedTime(started).TotalMicroseconds);
            }
        }

        File.Delete(file);
        return waits;
    }
}
