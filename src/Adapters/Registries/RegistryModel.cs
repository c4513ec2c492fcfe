using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Builds the EF model of a registry: row classes whose columns the profile places; what it does not place is left out of every statement.</summary>
internal static class RegistryModel
{
    public static IModel Build(IDatabaseEngine engine, RegistryDefinition definition, Profile profile, string schema)
    {
        var defaultSchema = schema.Length == 0 ? null : schema;
        var model = engine.NewModel();
        foreach (var row in definition.Rows)
        {
            Place(engine, model, row, profile.Tables.GetValueOrDefault(RegistryDefinition.TableOf(row)), defaultSchema);
        }

        var marker = model.Entity<MarkerRow>().HasNoKey().ToTable(MarkerRow.Table, defaultSchema);
        marker.Property(row => row.Seed).HasColumnName(MarkerRow.SeedColumn);
        model.Entity<EntryRow>().HasNoKey().ToView(null);
        model.Entity<ScopeRangeRow>().HasNoKey().ToView(null);
        model.HasDbFunction(typeof(RegistryContext).GetMethod(nameof(RegistryContext.EachOf))!).HasName(engine.EachOfFunction).IsBuiltIn();
        model.HasDbFunction(typeof(SqlText).GetMethod(nameof(SqlText.Json))!).HasName(engine.JsonFunction).IsBuiltIn();
        return (IModel)model.FinalizeModel();
    }

    private static void Place(IDatabaseEngine engine, ModelBuilder model, Type row, TableMapping? table, string? schema)
    {
        if (table is null)
        {
            model.Ignore(row);
            return;
        }

        var entity = model.Entity(row);
        entity.ToTable(table.Table, table.Schema ?? schema);
        foreach (var property in row.GetProperties())
        {
            if (table.Columns.TryGetValue(property.Name, out var column))
            {
                var type = engine.ColumnType(column.Type, column.Format);
                var placed = entity.Property(property.PropertyType, property.Name).HasColumnName(column.Column).Metadata;
                placed.SetColumnType(type);
                placed.SetValueConverter(property.PropertyType == typeof(string) ? ColumnTypes.Converter(type) : null);
            }
            else
            {
                entity.Ignore(property.Name);
            }
        }

        entity.HasNoKey();
    }
}
