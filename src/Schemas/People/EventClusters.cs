using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Answers duplicates of one event once: same pair and kind, dates at most three days apart. Kept is what was entered online before what was imported before what was back-entered, then the lowest id.</summary>
internal static class EventClusters
{
    private const int Days = 3;
    private static readonly RecordSource[] Preference = [RecordSource.Online, RecordSource.Imported, RecordSource.BackEntry, RecordSource.Unknown];

    /// <summary>The events of a person without duplicates, oldest first, undated last.</summary>
    public static IReadOnlyList<MarriageEvent> Of(ResidentNumber person, IReadOnlyList<MarriageEvent> events) => [.. events
        .GroupBy(registered => (registered.Kind, Pair.Of(person, registered)))
        .SelectMany(same => Split(same))
        .Select(Keep)
        .OrderBy(registered => registered.RegisteredOn ?? DateOnly.MaxValue).ThenBy(registered => registered.RowId)];

    private static IEnumerable<List<MarriageEvent>> Split(IEnumerable<MarriageEvent> same)
    {
        var cluster = new List<MarriageEvent>();
        foreach (var registered in same.OrderBy(registered => registered.RegisteredOn ?? DateOnly.MaxValue).ThenBy(registered => registered.RowId))
        {
            if (cluster.Count > 0 && !Near(cluster[^1].RegisteredOn, registered.RegisteredOn))
            {
                yield return cluster;
                cluster = [];
            }

            cluster.Add(registered);
        }

        yield return cluster;
    }

    private static bool Near(DateOnly? left, DateOnly? right) => left is { } a && right is { } b ? b.DayNumber - a.DayNumber <= Days : left == right;

    private static MarriageEvent Keep(List<MarriageEvent> cluster)
    {
        var kept = cluster.OrderBy(registered => Array.IndexOf(Preference, registered.Provenance.Source)).ThenBy(registered => registered.RowId).First();
        return cluster.Count == 1 ? kept : kept with
        {
            Provenance = kept.Provenance with { Issues = [.. kept.Provenance.Issues, QualityIssues.Of("DUPLICATE", "id")] },
        };
    }
}
