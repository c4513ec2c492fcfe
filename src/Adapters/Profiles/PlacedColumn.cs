using System.Reflection;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A property with the column that a profile gives it.</summary>
/// <param name="Table">Key of the table in the profile.</param>
/// <param name="TableMapping">Where the table is.</param>
/// <param name="Property">The property of the row class.</param>
/// <param name="Mapping">Its column.</param>
internal sealed record PlacedColumn(string Table, TableMapping TableMapping, PropertyInfo Property, ColumnMapping Mapping)
{
    /// <summary>Table and property, as the profile names them.</summary>
    public string Name => $"{Table}.{Property.Name}";

    /// <summary>How statements look for rows by it; null when they do not, or not by the bare column.</summary>
    public By? Searched => Property.GetCustomAttribute<SearchedAttribute>()?.By;

    /// <summary>Holds dates in a format without an order that an index could serve.</summary>
    public bool HasNoOrder => Property.IsDefined(typeof(DatesAttribute)) && Mapping.Format is null or "mixed";

    /// <summary>Every property that the profile places; what the registry does not know is left out.</summary>
    public static IReadOnlyList<PlacedColumn> Of(RegistryDefinition definition, Profile profile) =>
    [
        .. from row in definition.Rows
           let table = RegistryDefinition.TableOf(row)
           where profile.Tables.ContainsKey(table)
           from property in row.GetProperties()
           where profile.Tables[table].Columns.ContainsKey(property.Name)
           select new PlacedColumn(table, profile.Tables[table], property, profile.Tables[table].Columns[property.Name]),
    ];
}
