using CivilAffairsGraph.Adapters.SocialOrganizations;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>What of an outcome is told again when it changes.</summary>
internal readonly record struct ToldOutcome(string Answer, SocialOrganizationStatus? Organization, bool IsIllegal)
{
    /// <summary>That of an outcome; null for one without an answer.</summary>
    public static ToldOutcome? Of(LookedUp looked) => looked.Finding.Fault is not null ? null : new(looked.Answer, looked.Finding.Organization?.Status, looked.Finding.IsIllegal);
}
