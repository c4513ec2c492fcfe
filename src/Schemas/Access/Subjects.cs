using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.SocialOrganizations;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>The people about whom one request is answered. Safe to use from several threads.</summary>
public sealed class Subjects
{
    private readonly Lock gate = new();
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private object? last;

    /// <summary>What tells them apart: identity numbers, or rows of records without one. Secret.</summary>
    public IReadOnlyCollection<string> Keys
    {
        get
        {
            lock (gate)
            {
                return [.. keys];
            }
        }
    }

    /// <summary>Notes whom an object is about, of which a field is answered.</summary>
    internal void Add(object? source)
    {
        // The fields of one object come one after the other.
        if (source is null || ReferenceEquals(Volatile.Read(ref last), source))
        {
            return;
        }

        Volatile.Write(ref last, source);
        lock (gate)
        {
            keys.UnionWith(Of(source));
        }
    }

    private static IEnumerable<string> Of(object source) => source switch
    {
        Person person => [person.Number.Value],
        MarriageEvent registered => registered.Parties.Select(party => Key(party, registered)),
        BurialRecord record => [record.Deceased?.Value ?? $"burial {record.RowId}"],
        Overseen overseen => [$"organization {overseen.Organization.RowId}"],
        _ => [],
    };

    private static string Key(MarriageParty party, MarriageEvent registered) => party.Number?.Value ?? $"marriage {registered.RowId} {party.Role}";
}
