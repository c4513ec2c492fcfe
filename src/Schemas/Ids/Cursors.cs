using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Ids;

/// <summary>Cursors: the position of a node, sealed together with the field, order and filter it belongs to.</summary>
internal sealed class Cursors(NodeIds ids)
{
    // Filters combine filters: a bracket of a document is up to two levels of JSON, and documents have at most 100 within each other.
    private static readonly JsonSerializerOptions Deep = new() { MaxDepth = 256 };

    public string Seal(string list, Position position) =>
        ids.Seal(NodeKind.Cursor, JsonSerializer.Serialize((string?[])[list, position.Id.ToString(CultureInfo.InvariantCulture), .. position.Keys]));

    /// <summary>The position that a cursor names.</summary>
    /// <exception cref="GraphError">BAD_CURSOR: it was made by another list, or not by this endpoint.</exception>
    public Position Open(string list, string cursor)
    {
        if (ids.Open(cursor) is not { Kind: NodeKind.Cursor, Key: var content }
            || JsonSerializer.Deserialize<string?[]>(content) is not [var owner, { } id, .. var keys]
            || owner != list)
        {
            throw new GraphError(ErrorCodes.BadCursor, "The cursor is not from this list: it belongs to one field, filter and order. Ask for the first page again.");
        }

        return new Position(keys, long.Parse(id, CultureInfo.InvariantCulture));
    }

    /// <summary>What binds a cursor to its list: a hash of field, filter and order.</summary>
    public static string List(string field, params ReadOnlySpan<object?> parts)
    {
        var text = new StringBuilder(field);
        foreach (var part in parts)
        {
            text.Append('\n').Append(JsonSerializer.Serialize(part, part?.GetType() ?? typeof(object), Deep));
        }

        return Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
    }
}
