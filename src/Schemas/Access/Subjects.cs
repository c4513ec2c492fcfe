using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Schemas.Lookups;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.SocialOrganizations;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>Whom an object of an answer is about: what tells people apart, identity numbers or rows of records without one. Secret.</summary>
internal static class Subjects
{
    /// <summary>The people; none where the object says nothing of itself, and is about whom the object around it is.</summary>
    /// <param name="source">The object.</param>
    /// <param name="around">The object that it was reached from.</param>
    public static IReadOnlyList<string> Of(object? source, object? around) => source switch
    {
        Person person => [person.Number.Value],
        ILookedUp outcome => outcome.Subjects,
        MarriageEvent registered => [.. registered.Parties.Select(party => Key(party, registered))],
        MarriageParty party when party.Number is not null || around is MarriageEvent => [Key(party, around as MarriageEvent)],
        BurialRecord record => [record.Deceased?.Value ?? $"burial {record.RowId}"],
        Overseen overseen => [$"organization {overseen.Organization.RowId}"],
        _ => [],
    };

    private static string Key(MarriageParty party, MarriageEvent? registered) => party.Number?.Value ?? $"marriage {registered?.RowId} {party.Role}";
}
