namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Writes sets of fields as texts, each set once.</summary>
internal sealed class FieldNames(FieldCatalog catalog)
{
    private readonly Dictionary<FieldSet, string> known = [];

    /// <summary>Names of the fields, in their order, with blanks between them.</summary>
    public string Of(FieldSet fields) => known.TryGetValue(fields, out var text)
        ? text
        : known[fields] = string.Join(' ', fields.Places.Select(place => catalog.Fields[place].Name.ToString()).Order(StringComparer.Ordinal));
}
