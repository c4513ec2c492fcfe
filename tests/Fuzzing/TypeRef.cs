using System.Text.Json;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>A type as it is written behind a field, an argument or a variable.</summary>
/// <param name="Kind">NON_NULL, LIST, or the kind of the named type.</param>
/// <param name="Name">The named type; null for a wrapper.</param>
/// <param name="Inner">What a wrapper wraps.</param>
public sealed record TypeRef(string Kind, string? Name, TypeRef? Inner)
{
    /// <summary>The type without its wrappers.</summary>
    public string Named => Name ?? Inner!.Named;

    /// <summary>Whether a value must be given.</summary>
    public bool IsRequired => Kind == "NON_NULL";

    /// <summary>Reads what introspection says.</summary>
    public static TypeRef Read(JsonElement type) => new(
        type.GetProperty("kind").GetString()!,
        type.GetProperty("name").GetString(),
        type.TryGetProperty("ofType", out var inner) && inner.ValueKind == JsonValueKind.Object ? Read(inner) : null);

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        "NON_NULL" => $"{Inner}!",
        "LIST" => $"[{Inner}]",
        _ => Name!,
    };
}
