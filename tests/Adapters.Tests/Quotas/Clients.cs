using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Quotas;

/// <summary>Clients with a quota.</summary>
internal static class Clients
{
    public static Client With(long burst = 100, long perSecond = 10, long perDay = 1_000, long subjectsPerDay = 10, string id = "jinan-housing") => new(
        id, "济南市住房和城乡建设局", null, new HashSet<string>(), new HashSet<string>(), null, new(burst, perSecond, perDay, subjectsPerDay), DateTimeOffset.UnixEpoch, null, IsSandbox: true);
}
