using System.Text.Json;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Profiles;

/// <summary>A mapping profile: where each property of a registry's rows lives. Row class name without "Row" → table.</summary>
public sealed record Profile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>The tables, by row class.</summary>
    public required IReadOnlyDictionary<string, TableMapping> Tables { get; init; }

    /// <summary>How changes of the registry are seen; null for not at all.</summary>
    public ChangeMapping? Changes { get; init; }

    /// <summary>The mode in which changes are seen.</summary>
    public ChangeMode ChangeMode => Changes?.Mode ?? ChangeMode.None;

    /// <summary>Reads the profile at <paramref name="path"/>, or the shipped one of the registry when the path is empty.</summary>
    /// <exception cref="ProfileException">The file is missing or is not a profile.</exception>
    public static Profile Load(RegistryName registry, string path)
    {
        try
        {
            using var stream = path.Length == 0
                ? typeof(Profile).Assembly.GetManifestResourceStream($"{typeof(Profile).Namespace}.{registry}.json")!
                : File.OpenRead(path);
            var profile = JsonSerializer.Deserialize<Profile>(stream, Json) ?? throw new JsonException("The profile is empty.");

            // What the serializer lets pass: null in a dictionary.
            return profile.Tables.FirstOrDefault(table => table.Value is null) is { Key: { } nothing }
                ? throw new JsonException($"The table '{nothing}' needs an object.")
                : profile;
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new ProfileException([new Finding(registry, FindingSeverity.Error, FindingCode.ProfileUnreadable, null, null,
                $"Registries:{registry}:Profile cannot be read: {error.Message}", "Correct the file, or the path to it.")], error);
        }
    }

    /// <summary>The mapping of one property, or null where the registry does not hold it.</summary>
    public ColumnMapping? Column(string table, string property) =>
        Tables.TryGetValue(table, out var mapping) && mapping.Columns.TryGetValue(property, out var column) ? column : null;
}
