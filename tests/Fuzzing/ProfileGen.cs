using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;
using CsCheck;

namespace CivilAffairsGraph.Fuzzing;

/// <summary>Profiles that ship, with some things changed: values replaced, members removed, renamed or written twice, bytes spoilt.</summary>
public static class ProfileGen
{
    // What no tree of JSON can hold is put into its text.
    private const string Twice = "#twice";
    private const string HalfPair = "#half";
    private const int MostChanges = 3;
    private const int MostSpoiltBytes = 3;

    private static readonly string[] Engines = ["Sqlite", "PostgreSql", "SqlServer"];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1e400", "123456789012345678901234567890", "\"\"", "\" \"", "\"x\"", "\"ROW_ID\"", "[]", "[1]", "[{}]", "{}", "{\"column\":null}", "{\"column\":\"c\"}",
        "{\"column\":\"c\",\"codes\":{\"a\":\"MARRIAGE\",\"A\":\"DIVORCE\"}}", "{\"column\":\"c\",\"codes\":[]}", "{\"column\":\"c\",\"indexed\":\"yes\"}", "{\"column\":[\"c\"]}",
        "\"date\"", "\"mixed\"", "\"yyyyMMdd\"", "\"char(0)\"", "\"varchar(-1)\"", "\"decimal(99,98)\"", "\"varchar(99999999999)\"", "\"blob\"", "\"int)\"", "\"\\u0000\"", $"\"{HalfPair}\"", "\"a\\\"b]c`d\"", "\"行\"",
    ];

    private static readonly string[] Names = ["", "column", "codes", "columns", "table", "tables", "Tables", "schema", "large", "type", "format", "whenEmpty", "indexed", "RowId", "Kind", "x", "\u0000", "$type", "名"];

    private enum Change
    {
        Replace,
        Remove,
        Rename,
        Double,
    }

    private static readonly Gen<(Change Change, int Place, string Value, string Name)[]> Changes =
        Gen.Select(Gen.Enum<Change>(), Gen.Int[0, int.MaxValue], Gen.OneOfConst(Values), Gen.OneOfConst(Names)).Array[0, MostChanges];

    private static readonly Gen<(int Place, byte Value)[]> Spoilt = Gen.Frequency(
        (4, Gen.Const(Array.Empty<(int, byte)>())),
        (1, Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Array[1, MostSpoiltBytes]));

    /// <summary>Any of them.</summary>
    public static Gen<ProfileCase> Any { get; } =
        Gen.Select(Gen.Enum<RegistryName>(), Gen.OneOfConst(Engines), Changes, Spoilt, (registry, engine, changes, spoilt) => new ProfileCase(registry, engine, Made(registry, changes, spoilt)));

    private static byte[] Made(RegistryName registry, (Change Change, int Place, string Value, string Name)[] changes, (int Place, byte Value)[] spoilt)
    {
        var profile = Shipped(registry);
        foreach (var (change, place, value, name) in changes)
        {
            var members = Members(profile).ToList();
            if (members.Count > 0)
            {
                var (parent, key) = members[place % members.Count];
                Apply(change, parent, key, value, name);
            }
        }

        var bytes = Encoding.UTF8.GetBytes(profile.ToJsonString().Replace($"{Twice}\"", "\"", StringComparison.Ordinal).Replace(HalfPair, @"\ud800", StringComparison.Ordinal));
        foreach (var (place, value) in spoilt)
        {
            bytes[place % bytes.Length] = value;
        }

        return bytes;
    }

    private static void Apply(Change change, JsonObject parent, string key, string value, string name)
    {
        var old = parent[key];
        if (change is Change.Remove or Change.Rename)
        {
            parent.Remove(key);
        }

        switch (change)
        {
            case Change.Replace:
                parent[key] = JsonNode.Parse(value);
                break;
            case Change.Rename:
                parent[name] = old;
                break;
            case Change.Double:
                parent[key + Twice] = JsonNode.Parse(value);
                break;
        }
    }

    private static IEnumerable<(JsonObject Parent, string Key)> Members(JsonNode? node) => node is not JsonObject parent
        ? []
        : parent.SelectMany(member => Members(member.Value).Prepend((parent, member.Key)));

    private static JsonNode Shipped(RegistryName registry)
    {
        using var stream = typeof(Profile).Assembly.GetManifestResourceStream($"{typeof(Profile).Namespace}.{registry}.json")!;
        return JsonNode.Parse(stream, documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip })!;
    }
}
