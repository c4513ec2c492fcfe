using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Gateway.Tests.People;

/// <summary>Which events are duplicates, and which of them is answered.</summary>
public sealed class EventClustersTests
{
    [Theory]
    [InlineData("IA 2005-05-20 A", "IA 2005-05-20 A", 1)]
    [InlineData("IA 2005-05-20 A", "IA 2005-05-23 A", 1)]
    [InlineData("IA 2005-05-23 A", "IA 2005-05-20 A", 1)]
    [InlineData("IA 2005-05-20 A", "IA 2005-05-24 A", 2)]
    [InlineData("IA 2005-05-20 A", "IB 2005-05-20 A", 2)]
    [InlineData("IA 2005-05-20 A", "IA 2005-05-20 B", 2)]
    [InlineData("IA - A", "IA - A", 1)]
    [InlineData("IA - A", "IA 2005-05-20 A", 2)]
    public void Events_OfOnePairAndKindWithinThreeDays_AreOne(string first, string second, int expected) =>
        Assert.Equal(expected, EventClusters.Of(Story.Person, Story.Read($"{first},{second}")).Count);

    [Theory]
    [InlineData(RecordSource.BackEntry, RecordSource.Online, 2)]
    [InlineData(RecordSource.BackEntry, RecordSource.Imported, 2)]
    [InlineData(RecordSource.Imported, RecordSource.Online, 2)]
    [InlineData(RecordSource.Unknown, RecordSource.BackEntry, 2)]
    [InlineData(RecordSource.Online, RecordSource.Imported, 1)]
    [InlineData(RecordSource.Online, RecordSource.Online, 1)]
    public void Duplicates_OfTwoSources_KeepTheBetterThenTheLowerId(RecordSource first, RecordSource second, long kept)
    {
        string[] words = ["IA", "2005-05-20", "A"];
        var answered = Assert.Single(EventClusters.Of(Story.Person, [Story.Event(1, words, first), Story.Event(2, words, second)]));

        Assert.Equal(kept, answered.RowId);
        Assert.Equal("DUPLICATE", Assert.Single(answered.Provenance.Issues).Code);
    }

    [Fact]
    public void Events_Answered_AreOldestFirstAndUndatedLast()
    {
        var events = EventClusters.Of(Story.Person, Story.Read("IB 2014-09-12 A, IA - B, IA 2005-05-20 A"));

        Assert.Equal([MarriageEventKind.Marriage, MarriageEventKind.Divorce, MarriageEventKind.Marriage], events.Select(registered => registered.Kind));
        Assert.Equal([3L, 1L, 2L], events.Select(registered => registered.RowId));
    }
}
