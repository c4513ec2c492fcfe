using System.Collections.Frozen;
using CivilAffairsGraph.Adapters.Clients;

namespace CivilAffairsGraph.Adapters.Tests.Clients;

/// <summary>Clients of tests.</summary>
internal static class Some
{
    /// <summary>One that may ask from an hour ago.</summary>
    public static Client Client(string id) => new(
        id, "济南市住房和城乡建设局", "0531-0000", Names(Scopes.MarriageVerify, Scopes.BurialVerify), Names("benefit-review"), "370100",
        new(5_000, 500, 1_000_000, 2_000), DateTimeOffset.UtcNow.AddHours(-1), null, IsSandbox: false);

    public static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
