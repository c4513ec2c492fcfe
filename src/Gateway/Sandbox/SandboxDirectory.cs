namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>The directory of a sandbox: which files belong to it, and whether what is there is a sandbox.</summary>
/// <param name="path">The directory; it need not exist.</param>
internal sealed class SandboxDirectory(string path)
{
    /// <summary>Name of the joined file of truth.</summary>
    public const string TruthFile = "truth.jsonl";

    /// <summary>Name of the hub's own database, which no sandbox replaces.</summary>
    public const string HubFile = "hub.db";

    /// <summary>Name of the ledger of disclosures, which no sandbox replaces either.</summary>
    public const string LedgerFile = "ledger.db";

    /// <summary>Name of the directory of its heads.</summary>
    public const string LedgerHeads = "ledger-heads";

    private static readonly string[] _hubFiles = [.. new[] { HubFile, LedgerFile }.SelectMany(file => new[] { file, $"{file}-wal", $"{file}-shm" })];

    private static readonly string[] _databases = [.. SandboxParts.All.Select(part => $"{part.Name}.db")];

    /// <summary>Full path, without a separator at its end.</summary>
    public string Path { get; } = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));

    /// <summary>Full path of a file in it.</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Whether it holds a whole sandbox of exactly these settings.</summary>
    public bool Holds(SandboxSettings settings) =>
        System.IO.File.Exists(File(TruthFile)) && _databases.All(name => new SandboxMarker(settings).IsIn(File(name)));

    /// <summary>Refuses a directory that holds anything a sandbox does not, so that nobody's files are replaced.</summary>
    /// <exception cref="SandboxException">The directory holds something else.</exception>
    public void EnsureReplaceable()
    {
        if (System.IO.File.Exists(Path))
        {
            throw new SandboxException($"{Path} is a file. Name a directory.");
        }

        if (!Directory.Exists(Path))
        {
            return;
        }

        var foreign = Directory.EnumerateFileSystemEntries(Path).Select(entry => System.IO.Path.GetFileName(entry)).Where(name => !IsOwn(name)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (foreign is not null)
        {
            throw new SandboxException($"{Path} is not a sandbox: it holds {foreign}. Name an empty or new directory.");
        }
    }

    /// <summary>Removes it with everything in it, if it is there.</summary>
    public void Remove()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    /// <summary>Copies the hub's own databases from an older sandbox, so that the clients made there stay, and what was disclosed to them.</summary>
    public void TakeHubOf(SandboxDirectory older)
    {
        foreach (var name in _hubFiles.Where(name => System.IO.File.Exists(older.File(name))))
        {
            System.IO.File.Copy(older.File(name), File(name));
        }

        foreach (var head in Directory.Exists(older.File(LedgerHeads)) ? Directory.GetFiles(older.File(LedgerHeads)) : [])
        {
            Directory.CreateDirectory(File(LedgerHeads));
            System.IO.File.Copy(head, System.IO.Path.Combine(File(LedgerHeads), System.IO.Path.GetFileName(head)));
        }
    }

    /// <summary>Refuses a directory in which the truth of a sandbox on a server would stand beside something else.</summary>
    /// <exception cref="SandboxException">The directory holds something else, or a sandbox of other settings.</exception>
    public void EnsureTakesTruthOf(SandboxSettings settings)
    {
        EnsureReplaceable();
        if (_databases.Any(name => System.IO.File.Exists(File(name))) && !Holds(settings))
        {
            throw new SandboxException($"{Path} holds a sandbox of other settings. Name an empty or new directory for the truth.");
        }
    }

    private bool IsOwn(string name) => name is TruthFile or LedgerHeads || _hubFiles.Contains(name) || (_databases.Contains(name) && SandboxMarker.IsAnyIn(File(name)));
}
