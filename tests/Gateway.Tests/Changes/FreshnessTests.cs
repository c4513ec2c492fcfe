using System.Globalization;
using CivilAffairsGraph.Gateway.Tests.Engines;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>No gateway of two answers later than the ceiling without what was committed. CAG_RACES sets how many races there are.</summary>
public abstract class FreshnessTests(EngineFixture engine, ITestOutputHelper output)
{
    private const int RowsAtOnce = 4;
    internal static readonly int Races = int.Parse(Environment.GetEnvironmentVariable("CAG_RACES") ?? "500", CultureInfo.InvariantCulture);

    /// <summary>As shipped.</summary>
    internal static readonly TimeSpan Ceiling = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Names_WrittenAndAskedForAtOnce_AreAnsweredByBothGatewaysWithinTheCeiling()
    {
        var race = Start();
        await Task.WhenAll(race.People(RowsAtOnce).Select(person => race.RunAsync(person, Races / RowsAtOnce)));

        output.WriteLine($"{GetType().Name}: {race}");
        Assert.Equal(Races / RowsAtOnce * RowsAtOnce, race.Stale.Count);
        Assert.InRange(race.Stale[^1], TimeSpan.Zero, Ceiling);
    }

    [Fact]
    public async Task Name_OfATransactionThatLastsThreeSeconds_IsAnsweredWithinTheCeilingAfterItsCommit()
    {
        var race = Start();
        var people = race.People(RowsAtOnce + 2).TakeLast(2).ToList();
        await Task.WhenAll(race.RunLongAsync(people[0], TimeSpan.FromSeconds(3)), AllowsWritersAtOnce ? race.RunAsync(people[1], 10) : Task.CompletedTask);

        output.WriteLine($"{GetType().Name}: {race}");
        Assert.InRange(race.Stale[^1], TimeSpan.Zero, Ceiling);
    }

    /// <summary>Whether others commit while the transaction is open, so that the position of the watcher goes past it.</summary>
    protected abstract bool AllowsWritersAtOnce { get; }

    private FreshnessRace Start()
    {
        Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");
        return FreshnessRace.Over(engine, engine.Client, engine.StartAnother());
    }
}
