using System.Collections.Concurrent;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Writes sets of fields as texts. The same few come again with every request.</summary>
internal sealed class FieldNames(FieldCatalog catalog)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<FieldSet, string> known = new();

    /// <summary>Names of the fields, in their order, with blanks between them.</summary>
    /// <param name="fields">The set, to which nothing is added from now on.</param>
    public string Of(FieldSet fields)
    {
        if (known.TryGetValue(fields, out var text))
        {
            return text;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known[fields] = string.Join(' ', fields.Places.Select(place => catalog.Fields[place].Name.ToString()).Order(StringComparer.Ordinal));
    }
}
