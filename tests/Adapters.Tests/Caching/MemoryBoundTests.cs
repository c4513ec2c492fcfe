using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Marriages;
using CsCheck;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

[Collection(nameof(MemoryBoundTests))]
[CollectionDefinition(nameof(MemoryBoundTests), DisableParallelization = true)]
public sealed class MemoryBoundTests(ITestOutputHelper output)
{
    private static readonly RowColumns<FuneralHomeRow> Columns = new();
    private static readonly Entry<FuneralHomeRow> Absent = new([], Rows.ReadAt, Rows.ReadAt, Rows.ReadAt);

    [Fact]
    public void Memory_AfterAnySteps_HoldsItsBoundAndOnlyWhatWasPutIn() =>
        Gen.Select(Gen.Int[0, 60], Gen.Bool).Array[0, 500].Sample(steps =>
        {
            var evicted = 0;
            var bound = new MemoryBound(8_000, count => evicted += count);
            var memory = new EntryMemory<long, FuneralHomeRow>(bound, Columns);
            var added = 0;
            foreach (var (key, look) in steps)
            {
                if (look)
                {
                    memory.TryGet(key, out _);
                }
                else
                {
                    added += memory.TryGet(key, out _) ? 0 : 1;
                    memory.Add(key, Absent);
                }

                Assert.True(bound.Bytes <= 8_000);
                Assert.Equal(bound.Bytes, memory.Count * 200);
            }

            Assert.Equal(added, memory.Count + evicted);
        });

    [Fact]
    public void Memory_WhileManyKeysPassThrough_KeepsWhatIsAskedForAgain()
    {
        var memory = new EntryMemory<long, FuneralHomeRow>(new MemoryBound(200 * 100, _ => { }), Columns);
        for (var key = 0L; key < 10; key++)
        {
            memory.Add(key, Absent);
        }

        for (var key = 1_000L; key < 11_000; key++)
        {
            memory.Add(key, Absent);
            for (var kept = 0L; kept < 10; kept++)
            {
                Assert.True(memory.TryGet(kept, out _));
            }
        }

        Assert.Equal(100, memory.Count);
    }

    [Fact]
    public void Entry_ReadEarlierThanTheOneThere_DoesNotReplaceIt()
    {
        var memory = new EntryMemory<long, FuneralHomeRow>(new MemoryBound(100_000, _ => { }), Columns);
        var later = new Entry<FuneralHomeRow>([], Rows.ReadAt.AddSeconds(1), Rows.ReadAt.AddSeconds(1), Rows.ReadAt.AddSeconds(1));
        memory.Add(1, later);
        memory.Add(1, Absent);

        Assert.True(memory.TryGet(1, out var kept) && kept == later);
    }

    [Fact]
    public void Memory_UsedByManyThreads_HoldsItsBound()
    {
        var bound = new MemoryBound(50_000, _ => { });
        var memory = new EntryMemory<long, FuneralHomeRow>(bound, Columns);
        Parallel.For(0, 8, worker =>
        {
            var random = new Random(worker);
            for (var i = 0; i < 50_000; i++)
            {
                var key = random.NextInt64(1_000);
                if (!memory.TryGet(key, out _))
                {
                    memory.Add(key, Absent);
                }
            }
        });

        Assert.Equal((bound.Bytes, true), (memory.Count * 200L, bound.Bytes <= 50_000));
    }

    [Fact]
    public void Process_WhileAMillionKeysPassThrough_StaysUnder500Megabytes()
    {
        var bound = new MemoryBound(new CacheOptions().MemoryBytes, _ => { });
        var memory = new EntryMemory<string, MarriageEventRow>(bound, new RowColumns<MarriageEventRow>());
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (process, largest) = (Environment.WorkingSet, 0L);
        for (var i = 0; i < 1_000_000; i++)
        {
            memory.Add($"37029919{i:0000000000}", new Entry<MarriageEventRow>([Marriage(i)], Rows.ReadAt, Rows.ReadAt, Rows.ReadAt));
            largest = i % 10_000 == 0 ? Math.Max(largest, Environment.WorkingSet) : largest;
        }

        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        output.WriteLine($"{memory.Count} entries, {bound.Bytes >> 20} MB estimated, {held >> 20} MB held, {largest >> 20} MB the process at most, {process >> 20} MB of it from before");

        // What other tests left in the process is none of the cache's; a bare one has about a hundred megabytes.
        Assert.True(largest - process < 400_000_000, $"{largest - process} bytes more than {process}");
        Assert.InRange(held, bound.Bytes * 3 / 4, bound.Bytes * 5 / 4);
    }

    private static MarriageEventRow Marriage(int i) => new()
    {
        RowId = i,
        Kind = "IA",
        OfficeCode = $"3702{i % 100:00}",
        OfficeName = $"青岛市第{i % 100}婚姻登记处",
        CertificateNumber = $"J370202-2010-{i:000000}",
        RegisteredOn = $"2010-05-{i % 28:00} 00:00:00",
        HusbandName = $"张{i}",
        WifeName = $"王{i}",
        HusbandDocument = $"37029919{i:0000000000}",
        WifeDocument = $"37029918{i:0000000000}",
        HusbandBirth = $"1980-05-{i % 28:00} 00:00:00",
        WifeBirth = $"1981-05-{i % 28:00} 00:00:00",
        Source = $"{i % 3}",
        Validity = "1",
    };
}
