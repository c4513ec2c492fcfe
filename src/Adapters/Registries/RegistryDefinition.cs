using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>What a registry consists of: its row classes and the properties that a profile must place.</summary>
/// <param name="Name">Which registry.</param>
/// <param name="Rows">Row classes; the profile's table is the class name without "Row".</param>
/// <param name="Mandatory">Properties behind non-null fields, as <c>Table.Property</c>.</param>
/// <param name="Probe">Reads one row, to see whether the registry answers.</param>
internal sealed record RegistryDefinition(
    RegistryName Name, IReadOnlyList<Type> Rows, IReadOnlyList<string> Mandatory, Func<RegistryContext, CancellationToken, Task<bool>> Probe)
{
    /// <summary>Name of a row class's table in the profile.</summary>
    public static string TableOf(Type row) => row.Name[..^"Row".Length];

    /// <summary>Every mistake in a profile of this registry, one sentence each.</summary>
    public IEnumerable<string> Mistakes(Profile profile)
    {
        var known = Rows.ToDictionary(TableOf, row => row.GetProperties().ToDictionary(property => property.Name));
        foreach (var (table, mapping) in profile.Tables)
        {
            if (!known.TryGetValue(table, out var properties))
            {
                yield return $"'{table}' is not a table of the {Name} registry; known are {string.Join(", ", known.Keys)}.";
                continue;
            }

            foreach (var mistake in mapping.Columns.SelectMany(column => properties.TryGetValue(column.Key, out var property)
                ? ColumnMistakes.Of($"{table}.{column.Key}", property, column.Value)
                : [$"'{table}.{column.Key}' is not a property; known are {string.Join(", ", properties.Keys)}."]))
            {
                yield return mistake;
            }
        }

        foreach (var mandatory in Mandatory)
        {
            var (table, property) = (mandatory[..mandatory.IndexOf('.')], mandatory[(mandatory.IndexOf('.') + 1)..]);
            if (profile.Column(table, property) is null)
            {
                yield return $"'{mandatory}' needs a column.";
            }
        }
    }
}
