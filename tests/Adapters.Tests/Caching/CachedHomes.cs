using System.Collections.Concurrent;
using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.Logging.Abstractions;

namespace CivilAffairsGraph.Adapters.Tests.Caching;

/// <summary>A cached look-up of funeral homes by code over statements that a test scripts. Codes that begin with "absent" find no row.</summary>
internal sealed class CachedHomes : TimeProvider, IChangeLog, IAsyncDisposable
{
    private readonly RecordCache shared;
    private readonly CachedRead<string, FuneralHomeRow> read;
    private readonly Func<string[], CancellationToken, Task> statement;

    /// <param name="statement">What a statement does before it answers.</param>
    public CachedHomes(Func<string[], CancellationToken, Task>? statement = null)
    {
        this.statement = statement ?? ((_, _) => Task.CompletedTask);
        shared = new RecordCache(new CacheOptions { Enabled = true }, new RedisOptions(), this, NullLogger.Instance);
        read = new(RegistryName.Burial, new RegistryCache(shared, this), [], new Dictionary<string, Func<FuneralHomeRow, string?>> { ["Code"] = row => row.Code }, ReadAsync);
    }

    /// <summary>The keys of each statement.</summary>
    public ConcurrentQueue<string[]> Statements { get; } = new();

    /// <summary>How a row writes its code.</summary>
    public Func<string, string> Written { get; set; } = code => code;

    public DateTimeOffset Now { get; set; } = Rows.ReadAt;

    /// <summary>Keys that changed, and when that was seen.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Changes { get; } = new();

    public bool Watched { get; set; } = true;

    public RecordCache Shared => shared;

    public CachedRead<string, FuneralHomeRow> Read => read;

    public async Task<string[]> FindAsync(params string[] codes) => await AskAsync(codes, TestContext.Current.CancellationToken);

    public async Task<string[]> AskAsync(string[] codes, CancellationToken cancellationToken) =>
        [.. (await read.FindAsync(codes, cancellationToken)).Select(found => found.Row.Code!).Order(StringComparer.Ordinal)];

    public override DateTimeOffset GetUtcNow() => Now;

    public long Version => throw new InvalidOperationException("Rows are judged one by one.");

    public bool CanJudge(DateTimeOffset readAt) => Watched;

    public Task CatchUpAsync(DateTimeOffset instant, CancellationToken cancellationToken) => throw new InvalidOperationException("Rows are judged one by one.");

    public bool HasChanged(string table, DateTimeOffset readAt) => throw new InvalidOperationException("Rows are judged one by one.");

    public bool HasChangedWithin(string table, IReadOnlyList<CodeRange> ranges, DateTimeOffset readAt, DateTimeOffset knownAt) => throw new InvalidOperationException("Rows are judged one by one.");

    public bool HasChanged(string table, long rowId, DateTimeOffset readAt) => throw new InvalidOperationException("The table has no row numbers.");

    public bool HasChanged(string table, string column, string key, DateTimeOffset readAt) =>
        (table, column) == ("FuneralHome", "Code") && Changes.TryGetValue(key, out var seen) && seen > readAt;

    public ValueTask DisposeAsync() => shared.DisposeAsync();

    private async Task<List<FuneralHomeRow>> ReadAsync(string[] codes, CancellationToken cancellationToken)
    {
        Statements.Enqueue(codes);
        await statement(codes, cancellationToken);
        return [.. codes.Where(code => !code.StartsWith("absent", StringComparison.Ordinal)).Select(code => new FuneralHomeRow { Code = Written(code), Name = code })];
    }
}
