using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Where the changes of a registry can be seen, by the mode of its profile.</summary>
internal static class ChangeSources
{
    /// <summary>Rows of one look; with more, everything counts as changed.</summary>
    private const int MostRows = 20_000;

    /// <summary>Two changes within a second may carry one value, and a look may see a second less than the clock shows.</summary>
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(2);

    /// <summary>The sources; none where changes cannot be seen.</summary>
    public static IReadOnlyList<IChangeSource> Of(RegistryDefinition definition, RegistryOptions options, Profile profile, TimeSpan lookBack)
    {
        var engine = DatabaseEngines.Find(options.Engine)!;
        var columns = Tables(engine, definition, options, profile).Select(table => new ColumnSource(engine, table, options.LongestTransaction + Coarse, lookBack, MostRows));
        return profile.ChangeMode switch
        {
            ChangeMode.Column => [.. columns],
            ChangeMode.Notify => [new NoticeSource(definition.Name, options.ConnectionString, profile.Changes!.Deletions is not null), .. columns],
            ChangeMode.ChangeTracking => [.. Tracked(engine, definition, options, profile)],
            ChangeMode.Snapshot => [Snapshot(engine, profile.Tables[SnapshotSource.Log], options)],
            _ => [],
        };
    }

    private static IEnumerable<WatchedTable> Tables(IDatabaseEngine engine, RegistryDefinition definition, RegistryOptions options, Profile profile)
    {
        var tables =
            from row in definition.Rows
            let mapping = profile.Tables.GetValueOrDefault(RegistryDefinition.TableOf(row))
            let changed = mapping?.ChangeColumn
            where changed is not null
            select WatchedTable.Of(engine, row, mapping, changed, options.Schema);
        return profile.Changes?.Deletions is { } deletions ? tables.Append(WatchedTable.OfDeletions(engine, definition, profile, deletions, options.Schema)) : tables;
    }

    private static IEnumerable<TrackingSource> Tracked(IDatabaseEngine engine, RegistryDefinition definition, RegistryOptions options, Profile profile) =>
        from row in definition.Rows
        let mapping = profile.Tables.GetValueOrDefault(RegistryDefinition.TableOf(row))
        where mapping is { Tracked: true }
        let rowId = mapping.Columns["RowId"]
        select new TrackingSource(engine, WatchedTable.Of(engine, row, mapping, rowId, options.Schema), rowId.Column, MostRows);

    private static SnapshotSource Snapshot(IDatabaseEngine engine, TableMapping log, RegistryOptions options) =>
        new(engine, WatchedTable.QuotedName(engine, log.Schema ?? options.Schema, log.Table), log.Columns["RowId"].Column);
}
