using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Whether the columns that statements look for rows by have an index, and whether the profile says so.</summary>
internal static class IndexCheck
{
    public static void Run(Examination examination, Findings findings)
    {
        foreach (var (table, placed, column) in examination.Present.Where(present => !present.Table.IsView))
        {
            var ordered = placed.Searched == By.Range;
            var indexes = examination.Database.IndexesOf(column);
            if (placed.Property.PropertyType != typeof(string) && !indexes.Any(index => index.IsUnique))
            {
                findings.Warning(FindingCode.RowIdNotUnique, $"Nothing makes {placed.Name} unique; ids and cursors are made from it.",
                    "Place the primary key, or have its owner add a unique index.", column.Table, column.Name);
            }

            if (ordered && placed.HasNoOrder)
            {
                findings.Hint(FindingCode.FormatMixed, $"Filters on {placed.Name} read every row: dates of mixed formats have no order that an index serves.",
                    "If all of its dates are written in one way, say so: \"format\": \"yyyy-MM-dd\" or \"yyyyMMdd\".", column.Table, column.Name);
                continue;
            }

            var serves = indexes.Any(index => !ordered || examination.Catalog.IsCodePointOrder(index.Collation));
            Compare(examination, table, placed, column, (indexes.Count > 0, serves), findings);
        }
    }

    private static void Compare(Examination examination, CatalogTable table, PlacedColumn placed, CatalogColumn column, (bool Any, bool Serving) indexes, Findings findings)
    {
        var create = examination.Catalog.CreateIndex(examination.Quoted(table), column, placed.Searched == By.Range);
        switch (placed.Searched is not null, placed.Mapping.Indexed, indexes)
        {
            case (true, _, (true, false)):
                findings.Hint(FindingCode.IndexCollation, $"The index of {placed.Name} is ordered by another collation than that of code points, so it serves no range.",
                    examination.Catalog.CollationRemedy(examination.Quoted(table), column), column.Table, column.Name);
                break;
            case (_, true, (false, _)):
                findings.Warning(FindingCode.IndexNotThere, $"The profile says that {placed.Name} is indexed, and no index begins with the column.",
                    $"Have its owner make one, or remove \"indexed\": {create}", column.Table, column.Name);
                break;
            case (true, false, (false, _)):
                findings.Warning(FindingCode.IndexMissing, $"Statements look for rows by {placed.Name}, and no index begins with the column: each reads the whole table.",
                    $"Have its owner make one: {create}", column.Table, column.Name);
                break;
            case (true, false, (_, true)) when placed.TableMapping.Large:
                findings.Warning(FindingCode.IndexUnstated, $"{placed.Name} is indexed, and the profile does not say so: filters on it are refused, as the table is large.",
                    "Say \"indexed\": true in the profile.", column.Table, column.Name);
                break;
            case (true, false, (_, true)):
                findings.Hint(FindingCode.IndexUnstated, $"{placed.Name} is indexed, and the profile does not say so.", "Say \"indexed\": true in the profile.", column.Table, column.Name);
                break;
        }
    }
}
