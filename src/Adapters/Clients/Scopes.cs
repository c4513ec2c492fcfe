using System.Collections.Frozen;

namespace CivilAffairsGraph.Adapters.Clients;

/// <summary>The names of all scopes. What is not named here is granted to nobody.</summary>
public static class Scopes
{
    /// <summary>Yes, no or unknown to what the marriage registry holds about a person.</summary>
    public const string MarriageVerify = "marriage.verify";

    /// <summary>Marriage events and their parties.</summary>
    public const string MarriageRead = "marriage.read";

    /// <summary>Yes, no or unknown to whether a person is known to be dead.</summary>
    public const string BurialVerify = "burial.verify";

    /// <summary>Burial records.</summary>
    public const string BurialRead = "burial.read";

    /// <summary>The people behind organizations, such as legal representatives.</summary>
    public const string OrganizationOfficers = "organizations.officers";

    /// <summary>Names and identity numbers in full, where they are masked otherwise.</summary>
    public const string PersonsIdentify = "persons.identify";

    /// <summary>Numbers over many people, about none of them.</summary>
    public const string Statistics = "statistics";

    /// <summary>What was disclosed to whom.</summary>
    public const string Audit = "audit";

    /// <summary>The schema itself, where production does not tell it.</summary>
    public const string Introspection = "introspection";

    /// <summary>Every scope, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
        [MarriageVerify, MarriageRead, BurialVerify, BurialRead, OrganizationOfficers, PersonsIdentify, Statistics, Audit, Introspection];

    private static readonly FrozenSet<string> Known = All.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether there is a scope of that name.</summary>
    public static bool IsKnown(string scope) => Known.Contains(scope);
}
