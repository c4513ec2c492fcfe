using System.Reflection;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>Whether tables and columns are there, may be read, and hold what the profile says.</summary>
internal static class StructureCheck
{
    // Longest regular value of each fixed way of writing dates.
    private static readonly Dictionary<string, int> DateLengths = new() { ["yyyy-MM-dd"] = 10, ["yyyyMMdd"] = 8 };

    public static void Run(Examination examination, Findings findings)
    {
        foreach (var (mapping, table, columns) in examination.Tables)
        {
            if (table is null)
            {
                var schema = mapping.Schema ?? examination.Schema;
                findings.Error(FindingCode.TableMissing, $"There is no table or view {mapping.Table}{(schema is null ? "" : $" in the schema {schema}")}, or the account does not see it.",
                    $"Correct the profile's table or schema. {NearestNames.Of(mapping.Table, examination.Database.Tables.Select(other => other.Name))}", mapping.Table);
                continue;
            }

            var existing = examination.Database.ColumnsOf(table);
            foreach (var placed in columns.Where(placed => !existing.Any(column => examination.Database.Names.Equals(column.Name, placed.Mapping.Column))))
            {
                Missing(placed, existing, findings);
            }
        }

        foreach (var (_, placed, column) in examination.Present)
        {
            Check(examination, placed, column, findings);
        }
    }

    private static void Missing(PlacedColumn placed, IReadOnlyList<CatalogColumn> existing, Findings findings)
    {
        var nearest = NearestNames.Of(placed.Mapping.Column, existing.Select(column => column.Name));
        if (placed.Property.GetCustomAttribute<CodesAttribute>()?.Meaning == typeof(RowValidity))
        {
            findings.Error(FindingCode.SoftDeleteMissing, $"{placed.Name} says which rows are deleted, and {placed.Mapping.Column} is not in the table.",
                $"Correct the column, or remove the property: then every row counts. {nearest}", placed.TableMapping.Table, placed.Mapping.Column);
            return;
        }

        findings.Error(FindingCode.ColumnMissing, $"{placed.Name} is placed in {placed.Mapping.Column}, which is not in the table.",
            $"Correct the column, or remove the property if the registry does not hold it. {nearest}", placed.TableMapping.Table, placed.Mapping.Column);
    }

    private static void Check(Examination examination, PlacedColumn placed, CatalogColumn column, Findings findings)
    {
        if (!column.IsReadable)
        {
            findings.Error(FindingCode.ColumnNotReadable, $"The account may not read {placed.Name}.", "Grant it: 'doctor --print-grants' prints the script.", column.Table, column.Name);
        }

        var stated = examination.StatedType(placed);
        if (!examination.Catalog.Reads(stated, column.Type))
        {
            findings.Error(FindingCode.ColumnType, $"{placed.Name} is read as {stated}, and the column is {column.Type}.", Remedy(examination.Catalog.Kind(column.Type), placed, column), column.Table, column.Name);
        }
        else if (placed.Searched is not null && !examination.Catalog.Serves(stated, column.Type))
        {
            findings.Warning(FindingCode.ColumnTypeUnstated, $"Keys for {placed.Name} are sent as {stated}, and the column is {column.Type}: its index does not serve them.",
                $"Say \"type\": \"{column.Type}{(column.Length is { } length ? $"({length})" : "")}\" in the profile.", column.Table, column.Name);
        }

        if (examination.Catalog.Kind(column.Type) == ColumnKind.Text && column.Length < Needed(placed))
        {
            findings.Warning(FindingCode.ColumnNarrow, $"{placed.Name} takes {Needed(placed)} characters, and the column holds {column.Length}.",
                "Make sure that this is the right column, and that no value was cut.", column.Table, column.Name);
        }
    }

    private static int? Needed(PlacedColumn placed) =>
        placed.Property.GetCustomAttribute<HoldsAttribute>()?.Characters
        ?? (placed.Property.IsDefined(typeof(DatesAttribute)) && placed.Mapping.Format is { } format && DateLengths.TryGetValue(format, out var length) ? length : null);

    private static string Remedy(ColumnKind actual, PlacedColumn placed, CatalogColumn column) => (actual, placed.Property.PropertyType == typeof(string)) switch
    {
        (ColumnKind.Text, true) when placed.Mapping.Format == "date" => "Say how its texts write dates: \"format\": \"yyyy-MM-dd\", \"yyyyMMdd\" or \"mixed\".",
        (ColumnKind.Text, true) => "Say the type of the column in the profile, or no type.",
        (ColumnKind.Date, true) => "Say \"format\": \"date\" in the profile.",
        (ColumnKind.Number or ColumnKind.Instant, true) => $"Say \"type\": \"{column.Type}\" in the profile.",
        (ColumnKind.Number, false) => $"Say \"type\": \"{column.Type}\" in the profile; row numbers are whole.",
        (_, false) => "Row numbers are whole numbers: place a numeric column, from a view if need be.",
        _ => "Give the hub a view that casts the column to text.",
    };
}
