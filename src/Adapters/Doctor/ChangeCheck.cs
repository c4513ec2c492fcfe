using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Whether the columns by which changes are seen are there, hold what the profile says, and have an index: they are asked several times a second.</summary>
internal static class ChangeCheck
{
    public static void Run(Examination examination, IReadOnlyList<WatchedColumn> watched, Findings findings)
    {
        foreach (var (place, mapping, rises) in watched)
        {
            if (examination.Database.Find(place, examination.Schema) is not { } table)
            {
                Missing(examination, place, mapping, findings);
                continue;
            }

            var existing = examination.Database.ColumnsOf(table);
            if (existing.FirstOrDefault(column => examination.Database.Names.Equals(column.Name, mapping.Column)) is not { } column)
            {
                findings.Error(FindingCode.ColumnMissing, $"Changes are seen by {mapping.Column}, which is not in the table.",
                    $"Correct the column, or remove it: then changes show when what was read has grown old. {NearestNames.Of(mapping.Column, existing.Select(other => other.Name))}", place.Table, mapping.Column);
                continue;
            }

            Check(examination, table, mapping, column, rises, findings);
        }
    }

    /// <summary>A table with properties is missed by the check of its structure.</summary>
    private static void Missing(Examination examination, TableMapping place, ColumnMapping mapping, Findings findings)
    {
        if (place.Columns.Count == 0)
        {
            findings.Error(FindingCode.TableMissing, $"Deletions are seen in {place.Table}, which is not there, or the account does not see it.",
                $"Correct it, or remove the deletions from the profile. {NearestNames.Of(place.Table, examination.Database.Tables.Select(other => other.Name))}", place.Table, mapping.Column);
        }
    }

    private static void Check(Examination examination, CatalogTable table, ColumnMapping mapping, CatalogColumn column, bool rises, Findings findings)
    {
        if (!column.IsReadable)
        {
            findings.Error(FindingCode.ColumnNotReadable, $"The account may not read {column.Name}, by which changes are seen.", "Grant it: 'doctor --print-grants' prints the script.", column.Table, column.Name);
        }

        if (!rises)
        {
            return;
        }

        var (stated, actual) = (new ChangeColumn(examination.Engine, mapping).Kind, new ChangeColumn(examination.Engine, new() { Column = column.Name, Type = column.Type }).Kind);
        if (stated != actual)
        {
            findings.Error(FindingCode.ColumnType, $"The change column is read as {mapping.Type ?? "text"}, and it is {column.Type}.", $"Say \"type\": \"{column.Type}\" in the profile.", column.Table, column.Name);
        }

        if (!table.IsView && examination.Database.IndexesOf(column).Count == 0)
        {
            findings.Warning(FindingCode.IndexMissing, "Changes are looked for by the column several times a second, and no index begins with it: each look reads the whole table.",
                $"Have its owner make one: {examination.Catalog.CreateIndex(examination.Quoted(table), column, ordered: false)}", column.Table, column.Name);
        }
    }
}
