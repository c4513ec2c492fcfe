using CivilAffairsGraph.Adapters.Querying;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Nobody watches the registry: what was read holds until its time is over.</summary>
internal sealed class TimeToLiveOnly : IChangeLog
{
    public static TimeToLiveOnly Instance { get; } = new();

    public long Version => 0;

    public bool CanJudge(DateTimeOffset readAt) => true;

    public Task CatchUpAsync(DateTimeOffset instant, CancellationToken cancellationToken) => Task.CompletedTask;

    public bool HasChanged(string table, DateTimeOffset readAt) => false;

    public bool HasChangedWithin(string table, IReadOnlyList<CodeRange> ranges, DateTimeOffset readAt, DateTimeOffset knownAt) => false;

    public bool HasChanged(string table, long rowId, DateTimeOffset readAt) => false;

    public bool HasChanged(string table, string column, string key, DateTimeOffset readAt) => false;
}
