namespace CivilAffairsGraph.Schemas.Access;

/// <summary>A field of the schema.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Field">Its name.</param>
public readonly record struct FieldName(string Type, string Field)
{
    /// <summary>The type, or that of the nodes of a connection or edge.</summary>
    public string Node => Type switch
    {
        _ when Type.EndsWith("Connection", StringComparison.Ordinal) => Type[..^"Connection".Length],
        _ when Type.EndsWith("Edge", StringComparison.Ordinal) => Type[..^"Edge".Length],
        _ => Type,
    };

    /// <summary>As documents and documentation write it: <c>Person.name</c>.</summary>
    public override string ToString() => $"{Type}.{Field}";
}
