using System.Text.Json;
using System.Text.Json.Serialization;

namespace CivilAffairsGraph.Adapters.Ledger;

/// <summary>The heads of chains, outside the database: a file for each chain, replaced whole.</summary>
/// <param name="directory">Where they are.</param>
internal sealed class HeadFiles(string directory)
{
    private const string Ending = ".head.json";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static int instances;

    // Another gateway of this process may keep the head of the same chain.
    private readonly int own = Interlocked.Increment(ref instances);

    /// <summary>The head that is kept of a chain; null for none.</summary>
    /// <exception cref="LedgerUnavailableException">The file cannot be read as one.</exception>
    public KeptHead? Read(string chain) => File.Exists(PathOf(chain)) ? ReadFile(PathOf(chain)) : null;

    /// <summary>Everything that is kept, with the name of its file.</summary>
    public IEnumerable<string> Files() => Directory.Exists(directory) ? Directory.EnumerateFiles(directory, $"*{Ending}").Order(StringComparer.Ordinal) : [];

    /// <summary>What a file holds.</summary>
    /// <exception cref="LedgerUnavailableException">It cannot be read as a head.</exception>
    public static KeptHead ReadFile(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<KeptHead>(File.ReadAllBytes(path), Json) is { Head.Chain: not null, Head.Hash: not null, Head.Signature: not null, Head.KeyId: not null, CheckpointHash: not null } kept
                ? kept
                : throw new LedgerUnavailableException($"The head file {path} holds no head.");
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new LedgerUnavailableException($"The head file {path} cannot be read as one.", error);
        }
    }

    /// <summary>Keeps a head. The file is whole at every moment, whenever the process ends.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Write(KeptHead kept)
    {
        Directory.CreateDirectory(directory);
        var path = PathOf(kept.Head.Chain);
        var next = $"{path}.{Environment.ProcessId}-{own}.next";
        File.WriteAllBytes(next, JsonSerializer.SerializeToUtf8Bytes(kept, Json));
        File.Move(next, path, overwrite: true);
    }

    private string PathOf(string chain) => Path.Combine(directory, chain + Ending);
}
