using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>What a profile must keep to, whatever the database holds.</summary>
internal static class ProfileRules
{
    /// <summary>Every mistake in a profile of the registry.</summary>
    public static IReadOnlyList<Finding> Mistakes(RegistryDefinition definition, Profile profile)
    {
        var findings = new Findings(definition.Name);
        var known = definition.Rows.ToDictionary(RegistryDefinition.TableOf, row => row.GetProperties().Select(property => property.Name).ToHashSet());
        foreach (var (table, mapping) in profile.Tables)
        {
            if (!known.TryGetValue(table, out var properties))
            {
                findings.Error(FindingCode.ProfileTableUnknown, $"'{table}' is not a table of the {definition.Name} registry.", $"Known are {string.Join(", ", known.Keys)}.", table);
                continue;
            }

            if (string.IsNullOrWhiteSpace(mapping.Table) || mapping.Schema is { } schema && string.IsNullOrWhiteSpace(schema))
            {
                findings.Error(FindingCode.ProfileNameNeeded, $"'{table}' needs the name of a table, and of a schema where it says one.", "Give it; without 'schema' the account's own is meant.", table);
            }

            foreach (var property in mapping.Columns.Keys.Where(property => !properties.Contains(property)))
            {
                findings.Error(FindingCode.ProfilePropertyUnknown, $"'{table}.{property}' is not a property.", $"Known are {string.Join(", ", properties)}.", table, property);
            }
        }

        foreach (var mandatory in definition.Mandatory)
        {
            var (table, property) = (mandatory[..mandatory.IndexOf('.')], mandatory[(mandatory.IndexOf('.') + 1)..]);
            if (profile.Column(table, property) is null)
            {
                findings.Error(FindingCode.ProfileColumnNeeded, $"'{mandatory}' needs a column.", "Fields that are never null are read from it: place it, from a view if need be.", table, property);
            }
        }

        foreach (var column in PlacedColumn.Of(definition, profile))
        {
            ColumnMistakes.Find(column, findings);
        }

        ChangeMistakes.Find(definition, profile, findings);
        return findings.All;
    }
}
