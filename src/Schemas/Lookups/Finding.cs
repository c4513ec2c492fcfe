using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What a look-up found: the least that answers it.</summary>
internal sealed record Finding
{
    /// <summary>Nothing is known, or nothing may be told.</summary>
    public static Finding Unknown { get; } = new() { Verdict = LookupVerdict.Unknown };

    /// <summary>No such certificate, or another's.</summary>
    public static Finding NotFound { get; } = new() { Certificate = CertificateStatus.NotFound };

    /// <summary>The verdict; null for certificates and where there is a fault.</summary>
    public LookupVerdict? Verdict { get; init; }

    /// <summary>Status of a certificate; null for other look-ups.</summary>
    public CertificateStatus? Certificate { get; init; }

    /// <summary>What it rests on; null where nothing was found.</summary>
    public LookupBasis? Basis { get; init; }

    /// <summary>Since when; null where unknown or not to be told.</summary>
    public PartialDate? Since { get; init; }

    /// <summary>Month of a death.</summary>
    public PartialDate? DiedInMonth { get; init; }

    /// <summary>The organization found.</summary>
    public SocialOrganization? Organization { get; init; }

    /// <summary>By what it was found.</summary>
    public NameMatch? Match { get; init; }

    /// <summary>Whether the list of illegal organizations holds the name.</summary>
    public bool IsIllegal { get; init; }

    /// <summary>The marriage events that decided.</summary>
    public IReadOnlyList<MarriageEvent> Deciding { get; init; } = [];

    /// <summary>Year from which the offices of the deciding events are complete.</summary>
    public int? CompleteSince { get; init; }

    /// <summary>Why there is no answer; null where there is one.</summary>
    public LookupFault? Fault { get; init; }

    /// <summary>A registry that is needed does not answer.</summary>
    public static Finding Down(RegistryUnavailableException down) => new() { Fault = new(ErrorCodes.RegistryUnavailable, down.Message, down) };

    /// <summary>It is not answered to this client.</summary>
    public static Finding Refused(string code, string message) => new() { Fault = new(code, message, null) };
}
