using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>
/// Writes what is true, one JSON object a line, first property <c>type</c>: the tests' oracle, which nothing else reads.
/// Each part writes its own file; they are joined in a fixed order when all are done.
/// </summary>
internal sealed class TruthWriter(string path) : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FileStream _file = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);

    /// <summary>Writes one line.</summary>
    /// <param name="line">An object whose first property is <c>type</c>; null properties are left out.</param>
    public void Write(object line)
    {
        JsonSerializer.Serialize(_file, line, line.GetType(), Options);
        _file.WriteByte((byte)'\n');
    }

    /// <inheritdoc />
    public void Dispose() => _file.Dispose();
}
