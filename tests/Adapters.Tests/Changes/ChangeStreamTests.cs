using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Tests.Changes;

public sealed class ChangeStreamTests
{
    [Fact]
    public async Task Read_ByTwo_HearsEverythingPublishedSinceTheyListen()
    {
        var stream = new ChangeStream();
        stream.Publish(Changes(0));
        var listeners = new[] { stream.ReadAsync(TestContext.Current.CancellationToken), stream.ReadAsync(TestContext.Current.CancellationToken) };
        stream.Publish(Changes(1));
        stream.Publish(Changes(2));

        foreach (var listener in listeners)
        {
            Assert.Equal([(1, true), (2, true)], await TakeAsync(listener, 2));
        }
    }

    [Fact]
    public async Task Read_BySomebodyTooSlow_LosesTheOldestAndSaysSo()
    {
        var stream = new ChangeStream();
        var listener = stream.ReadAsync(TestContext.Current.CancellationToken);
        for (var row = 1; row <= 1_002; row++)
        {
            stream.Publish(Changes(row));
        }

        Assert.Equal([(3, false), (4, true)], await TakeAsync(listener, 2));
    }

    private static RegistryChanges Changes(long row) => new(RegistryName.Burial, DateTimeOffset.UnixEpoch, [new("BurialRecord", row, [])], IsAll: true);

    private static async Task<List<(long?, bool)>> TakeAsync(IAsyncEnumerable<RegistryChanges> listener, int count)
    {
        var taken = new List<(long?, bool)>();
        await foreach (var changes in listener)
        {
            taken.Add((changes.Rows[0].RowId, changes.IsAll));
            if (taken.Count == count)
            {
                break;
            }
        }

        return taken;
    }
}
