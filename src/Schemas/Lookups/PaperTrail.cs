using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.People;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What became of a certificate of marriage or divorce, from the events of the same pair.</summary>
internal sealed class PaperTrail
{
    /// <summary>Dates of one event may differ by so many days from one entry to another.</summary>
    private const int Days = 3;

    private static readonly Dictionary<CertificateKind, (MarriageEventKind First, MarriageEventKind Again)> Kinds = new()
    {
        [CertificateKind.Marriage] = (MarriageEventKind.Marriage, MarriageEventKind.MarriageReissue),
        [CertificateKind.Divorce] = (MarriageEventKind.Divorce, MarriageEventKind.DivorceReissue),
    };

    private readonly MarriageEvent paper;
    private readonly List<MarriageEvent> others;
    private readonly (MarriageEventKind First, MarriageEventKind Again) kinds;

    /// <param name="paper">The event that the certificate was issued for.</param>
    /// <param name="known">Events of its parties.</param>
    public PaperTrail(MarriageEvent paper, IEnumerable<MarriageEvent> known)
    {
        this.paper = paper;
        kinds = Kinds.Values.Single(kind => paper.Kind == kind.First || paper.Kind == kind.Again);
        others = paper.Parties.Select(party => party.Number).OfType<ResidentNumber>().Take(1)
            .SelectMany(person => known.Where(other => other.RowId != paper.RowId && other.Parties.Any(party => party.Number == person) && Pair.Of(person, other) == Pair.Of(person, paper)))
            .DistinctBy(other => other.RowId).ToList();
    }

    /// <summary>Whether an event issues such a certificate.</summary>
    public static bool IsOf(MarriageEvent registered, CertificateKind kind) => registered.Kind == Kinds[kind].First || registered.Kind == Kinds[kind].Again;

    /// <summary>Whether the marriage was annulled.</summary>
    public bool IsAnnulled => kinds.First == MarriageEventKind.Marriage
        && others.Any(other => other.Kind == MarriageEventKind.Annulment && (IsNamedBy(other) || (!Names(other) && !(other.RegisteredOn < On))));

    /// <summary>Whether a later certificate was issued in its place.</summary>
    public bool IsReplaced => others.Any(other => other.Kind == kinds.Again && Number(other) != Number(paper) && Replaces(other));

    /// <summary>Day of the marriage or divorce itself; null where unknown.</summary>
    private DateOnly? On => paper.Kind == kinds.First ? paper.RegisteredOn : paper.OriginalRegisteredOn;

    private bool Replaces(MarriageEvent other) => paper.Kind == kinds.Again
        ? other.RegisteredOn is { } day && paper.RegisteredOn is { } own && day.DayNumber - own.DayNumber > Days && (!Names(other) || !Names(paper) || IsNear(other.OriginalRegisteredOn, On))
        : !(other.RegisteredOn < paper.RegisteredOn) && (IsNamedBy(other) || !NamesAnother(other));

    /// <summary>A pair may have married twice, and the reissue be that of the other time.</summary>
    private bool NamesAnother(MarriageEvent other) => Names(other)
        && others.Any(first => first.Kind == kinds.First && !IsNear(first.RegisteredOn, On) && IsNear(first.RegisteredOn, other.OriginalRegisteredOn));

    private bool IsNamedBy(MarriageEvent other) =>
        IsNear(other.OriginalRegisteredOn, On) || (paper.Kind == kinds.First && other.OriginalCertificateNumber is { } number && CertificateForms.Fold(number) == Number(paper));

    private static bool Names(MarriageEvent other) => other.OriginalRegisteredOn is not null;

    private static bool IsNear(DateOnly? left, DateOnly? right) => left is { } a && right is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= Days;

    private static string? Number(MarriageEvent registered) => registered.CertificateNumber is { } number ? CertificateForms.Fold(number) : null;
}
