namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>Nobody watches the registry: what was read holds until its time is over.</summary>
internal sealed class TimeToLiveOnly : IChangeLog
{
    public bool CanJudge(DateTimeOffset readAt) => true;

    public bool HasChanged(string table, long rowId, DateTimeOffset readAt) => false;

    public bool HasChanged(string table, string column, string key, DateTimeOffset readAt) => false;
}
