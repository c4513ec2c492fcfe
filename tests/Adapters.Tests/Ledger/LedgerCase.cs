using System.Security.Cryptography;
using CivilAffairsGraph.Adapters.Ledger;
using CivilAffairsGraph.Adapters.Signing;
using CivilAffairsGraph.Adapters.Tests.Clients;
using CivilAffairsGraph.Adapters.Tests.Signing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CivilAffairsGraph.Adapters.Tests.Ledger;

/// <summary>A ledger of its own, on one of the engines that can be run here, with as many replicas over it as wanted.</summary>
internal sealed class LedgerCase : IAsyncDisposable
{
    private readonly HubCase database;
    private readonly ECDsa key = SigningCase.NewKey();
    private readonly ServiceProvider keys;
    private readonly List<LedgerWriter> writers = [];
    private int next;

    private LedgerCase(HubCase database)
    {
        this.database = database;
        keys = SigningCase.Services(new() { Key = SigningCase.Text(key) });
        Heads = Directory.CreateTempSubdirectory("civil-affairs-heads-").FullName;
    }

    public string Heads { get; }

    public ISignatures Signatures => keys.GetRequiredService<ISignatures>();

    public ISigner Signer => keys.GetRequiredService<ISigner>();

    public HubCase Database => database;

    public static async Task<LedgerCase> CreateAsync(string engine = HubCase.Sqlite) => new(await HubCase.CreateAsync(engine));

    public LedgerOptions Options(string replica = "replica") => new()
    {
        Engine = database.Options.Engine,
        ConnectionString = database.Options.ConnectionString,
        Heads = Heads,
        Replica = replica,
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>Another replica.</summary>
    public LedgerWriter Open(string replica = "replica", TimeProvider? clock = null, TimeSpan? checkpointEvery = null)
    {
        var options = Options(replica);
        options.CheckpointEvery = checkpointEvery ?? options.CheckpointEvery;
        var time = clock ?? TimeProvider.System;
        var writer = new LedgerWriter(
            new LedgerStore(new LedgerConnection(options), new HeadFiles(options.Heads), new LedgerSeal(Signer, time), replica), options, time, NullLogger<LedgerWriter>.Instance);
        writers.Add(writer);
        return writer;
    }

    /// <summary>Entries about people of the case.</summary>
    public IReadOnlyList<LedgerEntry> Entries(int count) => [.. Enumerable.Range(0, count).Select(_ => Entry(Interlocked.Increment(ref next)))];

    public Task<LedgerReport> VerifyAsync(LedgerOptions? options = null) =>
        new LedgerVerifier(options ?? Options(), Signatures).VerifyAsync([options?.Heads ?? Heads], null, TestContext.Current.CancellationToken);

    /// <summary>The file of a chain of three entries, and a copy of it that was made after two. Nobody has it open.</summary>
    public async Task<(string File, string Older)> CopyAsync()
    {
        await Open().RecordAsync(Entries(2));
        await CloseAsync();
        var (file, older) = (Options().FindFile()!, Path.Combine(Heads, "older.db"));
        File.Copy(file, older);
        await Open().RecordAsync(Entries(1));
        await CloseAsync();
        return (file, older);
    }

    /// <summary>Ends the replicas, so that everything is on the disk.</summary>
    public async Task CloseAsync()
    {
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }

        writers.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await database.DisposeAsync();
        Directory.Delete(Heads, recursive: true);
        await keys.DisposeAsync();
        key.Dispose();
    }

    private static LedgerEntry Entry(int number) => new(
        Guid.CreateVersion7().ToString("N"), LedgerTime.Text(DateTimeOffset.UtcNow), $"client-{number % 3}", "benefit-review", $"办件-{number}",
        $"{number % 7:x32}", "DeathEvidence.verdict Person.deathEvidence", "BURIAL:source", "0123456789abcdef", "OK");
}
