using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>What is wrong with what a profile says about changes.</summary>
internal static class ChangeMistakes
{
    /// <summary>Finds every mistake.</summary>
    public static void Find(RegistryDefinition definition, Profile profile, Findings findings)
    {
        void Mistake(string message, string remedy) => findings.Error(FindingCode.ProfileChangesImpossible, message, remedy);
        var columns = WatchedColumn.Of(profile);
        if (profile.ChangeMode is ChangeMode.Column or ChangeMode.Notify && columns.Count == 0)
        {
            Mistake("The mode of changes needs a 'changeColumn', and no table has one.", "Place it at each table that has one, or say the mode \"none\".");
        }

        if (profile.ChangeMode == ChangeMode.ChangeTracking && !profile.Tables.Values.Any(table => table.Tracked))
        {
            Mistake("The mode \"changeTracking\" needs tables that say \"tracked\": true, and none does.", "Say it where change tracking is switched on, or use another mode.");
        }

        foreach (var (name, _) in profile.Tables.Where(table => table.Value.Tracked && !table.Value.Columns.ContainsKey("RowId")))
        {
            Mistake($"'{name}' is tracked and has no RowId, by which changed rows are known.", "Place it, or do not track the table.");
        }

        if (profile.ChangeMode == ChangeMode.Snapshot && !definition.Rows.Any(row => RegistryDefinition.TableOf(row) == SnapshotSource.Log))
        {
            Mistake($"The mode \"snapshot\" looks at the change log of divisions, which the {definition.Name} registry does not have.", "Use another mode.");
        }

        foreach (var (place, column, rises) in columns)
        {
            if (string.IsNullOrWhiteSpace(place.Table) || string.IsNullOrWhiteSpace(column.Column))
            {
                Mistake("A table or a column by which changes are seen has no name.", "Give it.");
            }

            if (column.Type is { } type && !ColumnMistakes.IsTypeName(type))
            {
                Mistake($"The column {column.Column} of {place.Table} has the type '{type}'.", "Write it as the database names it, such as timestamp.");
            }
            else if (rises && !ChangeColumn.CanTell(column))
            {
                Mistake($"The change column {column.Column} of {place.Table} has the type {column.Type}, which does not tell two changes of a day apart.", "Use a time or a version.");
            }
        }
    }
}
