using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>Builds the EF model of a registry: row classes whose columns the profile places; what it does not place is left out of every statement.</summary>
internal static class RegistryModel
{
    public static IModel Build(IDatabaseEngine engine, RegistryDefinition definition, Profile profile)
    {
        var model = engine.NewModel();
        foreach (var row in definition.Rows)
        {
            Place(model, row, profile.Tables.GetValueOrDefault(RegistryDefinition.TableOf(row)));
        }

        model.Entity<EntryRow>().HasNoKey().ToView(null);
        model.HasDbFunction(typeof(RegistryContext).GetMethod(nameof(RegistryContext.EachOf))!).HasName(engine.EachOfFunction).IsBuiltIn();
        model.Entity<ScopeRangeRow>().HasNoKey().ToView(null);
        return (IModel)model.FinalizeModel();
    }

    private static void Place(ModelBuilder model, Type row, TableMapping? table)
    {
        if (table is null)
        {
            model.Ignore(row);
            return;
        }

        var entity = model.Entity(row);
        entity.ToTable(table.Table, table.Schema);
        foreach (var property in row.GetProperties())
        {
            if (table.Columns.TryGetValue(property.Name, out var column))
            {
                entity.Property(property.PropertyType, property.Name).HasColumnName(column.Column);
            }
            else
            {
                entity.Ignore(property.Name);
            }
        }

        entity.HasNoKey();
    }
}
