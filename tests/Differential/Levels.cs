using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace CivilAffairsGraph.Differential;

/// <summary>Counts where keys were found, over all gateways of the process.</summary>
internal sealed class Levels : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly ConcurrentDictionary<string, long> counts = new();

    public Levels()
    {
        listener.InstrumentPublished = (instrument, all) =>
        {
            if (instrument.Name is "cag.cache.hits" or "cag.cache.misses")
            {
                all.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, keys, tags, _) =>
        {
            var level = "registry";
            foreach (var tag in tags)
            {
                level = tag.Key == "level" ? (string)tag.Value! : level;
            }

            counts.AddOrUpdate(level, keys, (_, before) => before + keys);
        });
        listener.Start();
    }

    public override string ToString() => string.Join(", ", counts.OrderBy(level => level.Key, StringComparer.Ordinal).Select(level => $"{level.Key} {level.Value}"));

    public void Dispose() => listener.Dispose();
}
