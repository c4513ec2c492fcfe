namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Every field of the served schema with its policy, in the order of the schema. Filled once, while the schema is built.</summary>
public sealed class FieldCatalog : IPersonalFields
{
    private readonly Dictionary<FieldName, int> places = [];
    private readonly List<(FieldName Name, FieldPolicy Policy)> fields = [];

    /// <summary>Creates one without fields.</summary>
    public FieldCatalog() => Names = new(this);

    /// <summary>The fields.</summary>
    public IReadOnlyList<(FieldName Name, FieldPolicy Policy)> Fields => fields;

    /// <summary>Place of a field; null for one that the schema does not have.</summary>
    public int? PlaceOf(FieldName field) => places.TryGetValue(field, out var place) ? place : null;

    /// <inheritdoc/>
    public bool IsPersonal(string type, string field) => PlaceOf(new(type, field)) is not { } place || !fields[place].Policy.IsPublic;

    /// <summary>Writes sets of them as texts.</summary>
    internal FieldNames Names { get; }

    /// <summary>Adds a field.</summary>
    /// <returns>Its place.</returns>
    internal int Add(FieldName field, FieldPolicy policy)
    {
        if (!places.TryGetValue(field, out var place))
        {
            places[field] = place = fields.Count;
            fields.Add((field, policy));
        }

        return place;
    }
}
