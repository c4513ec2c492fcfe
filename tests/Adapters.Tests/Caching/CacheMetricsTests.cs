using System.Diagnostics.Metrics;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

public sealed class CacheMetricsTests
{
    [Fact]
    public async Task Meter_OfTheCache_CountsHitsByLevelMissesAndAbsence()
    {
        await using var homes = new CachedHomes();
        var counted = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Meter.Name == "CivilAffairsGraph" && instrument.Meter.Scope == homes.Shared)
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
        {
            var name = $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}";
            counted[name] = counted.GetValueOrDefault(name) + value;
        });
        listener.Start();
        await homes.FindAsync("a", "absent");
        await homes.FindAsync("a", "absent", "b");

        Assert.Equal(new() { ["cag.cache.misses Burial"] = 3, ["cag.cache.hits Burial memory"] = 2, ["cag.cache.absent Burial memory"] = 1 }, counted);
    }
}
