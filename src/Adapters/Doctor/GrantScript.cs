using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>The rights that the hub needs and no other: to read the tables and columns of a profile, and in a sandbox the marker that it is one.</summary>
internal static class GrantScript
{
    private const string Comment = "-- ";

    /// <summary>The script for the registry's engine.</summary>
    public static string Of(string registry, ICatalog catalog, IReadOnlyList<PlacedColumn> columns, IReadOnlyList<WatchedColumn> watched, IEnumerable<TableMapping> tracked, string? schema) => string.Join('\n', columns
        .Select(column => (column.TableMapping, column.Mapping))
        .Concat(watched.Select(column => (column.Place, column.Column)))
        .GroupBy(column => (Schema: column.Item1.Schema ?? schema, column.Item1.Table))
        .Select(table => catalog.Grant(table.Key.Schema, table.Key.Table, table.Select(column => column.Item2.Column).Distinct()))
        .SelectMany(grant => grant.Split('\n'))
        .Distinct()
        .Concat(tracked.Select(table => $"GRANT VIEW CHANGE TRACKING ON {Quoted(catalog, table.Schema ?? schema, table.Table)} TO civil_affairs_reader;"))
        .Concat(Marker(catalog, schema))
        .Prepend($"-- {registry}: run as the owner of the tables; replace civil_affairs_reader by the account of the hub."));

    private static string Quoted(ICatalog catalog, string? schema, string table) => (schema is null ? "" : catalog.Quote(schema) + ".") + catalog.Quote(table);

    /// <summary>A comment: another database than a sandbox has no such table.</summary>
    private static IEnumerable<string> Marker(ICatalog catalog, string? schema) => catalog.Grant(schema, MarkerRow.Table, [MarkerRow.SeedColumn])
        .Split('\n')
        .Select(line => line.StartsWith(Comment, StringComparison.Ordinal) ? line : Comment + line)
        .Prepend("-- A sandbox alone also has the table that marks it; without it the fields about people are refused:");
}
