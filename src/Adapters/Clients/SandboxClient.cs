using System.Collections.Frozen;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>A client that every sandbox has, with a key that everybody knows.</summary>
/// <param name="Client">The client.</param>
/// <param name="Key">Its key: its name, so that nobody takes it for a secret.</param>
public sealed record SandboxClient(Client Client, string Key)
{
    private const string Marriage = "marriage-registration";
    private const string Benefits = "benefit-review";
    private const string Estates = "estate-settlement";
    private const string Supervision = "organization-supervision";
    private const string Numbers = "statistics";
    private const string Development = "development";

    // Who tries a sandbox, or measures one, is not to be stopped by it.
    private static readonly ClientQuota Generous = new(Burst: 1_000_000_000, PerSecond: 1_000_000_000, PerDay: 1_000_000_000_000, SubjectsPerDay: 1_000_000);
    private static readonly DateTimeOffset Since = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SandboxClient> All { get; } =
    [
        Of("sandbox-developer", [.. Scopes.All], [Marriage, Benefits, Estates, Supervision, Numbers, Development]),
        Of("sandbox-marriage-desk", [Scopes.MarriageVerify, Scopes.MarriageRead, Scopes.PersonsIdentify], [Marriage]),
        Of("sandbox-benefits", [Scopes.MarriageVerify, Scopes.BurialVerify], [Benefits]),
        Of("sandbox-binzhou", [Scopes.MarriageRead, Scopes.BurialRead, Scopes.MarriageVerify, Scopes.BurialVerify], [Marriage, Benefits, Estates], "371600"),
        Of("sandbox-supervision", [Scopes.OrganizationOfficers, Scopes.BurialVerify], [Supervision]),
        Of("sandbox-statistics", [Scopes.Statistics], [Numbers]),
        Of("sandbox-auditor", [Scopes.Audit], []),
    ];

    private static SandboxClient Of(string id, string[] scopes, string[] purposes, string? division = null) => new(
        new(id, "沙盒", null, scopes.ToFrozenSet(StringComparer.Ordinal), purposes.ToFrozenSet(StringComparer.Ordinal), division, Generous, Since, null, IsSandbox: true),
        ApiKey.Of(id.Replace("-", "", StringComparison.Ordinal).PadRight(32, '0')));
}
