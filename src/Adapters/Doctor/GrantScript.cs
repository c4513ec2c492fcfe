using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>The rights that the hub needs and no other: to read the tables and columns of a profile.</summary>
internal static class GrantScript
{
    /// <summary>The script for the registry's engine.</summary>
    public static string Of(string registry, ICatalog catalog, IReadOnlyList<PlacedColumn> columns, string? schema) => string.Join('\n', columns
        .GroupBy(column => (Schema: column.TableMapping.Schema ?? schema, column.TableMapping.Table))
        .Select(table => catalog.Grant(table.Key.Schema, table.Key.Table, table.Select(column => column.Mapping.Column).Distinct()))
        .SelectMany(grant => grant.Split('\n'))
        .Distinct()
        .Prepend($"-- {registry}: run as the owner of the tables; replace civil_affairs_reader by the account of the hub."));
}
