using System.IO.Compression;
using System.Reflection;
using System.Text;

namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>Reads the embedded CSV files: UTF-8, a header line, quotes only around a field with commas.</summary>
internal static class DivisionFile
{
    /// <summary>Rows of a file without its header; a name that ends in <c>.br</c> is unpacked.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Divisions/{name}")
            ?? throw new InvalidOperationException($"The division file {name} is not embedded.");
        using var content = name.EndsWith(".br", StringComparison.Ordinal) ? new BrotliStream(resource, CompressionMode.Decompress) : resource;
        using var reader = new StreamReader(content, Encoding.UTF8);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            yield return line.Contains('"', StringComparison.Ordinal) ? Quoted(line) : line.Split(',');
    }

    private static string[] Quoted(string line)
    {
        var inside = false;
        var separated = line.ToCharArray();
        for (var i = 0; i < separated.Length; i++)
        {
            if (separated[i] == '"') inside = !inside;
            else if (separated[i] == ',' && !inside) separated[i] = '\0';
        }
        return [.. new string(separated).Split('\0').Select(field => field.Trim('"'))];
    }
}
