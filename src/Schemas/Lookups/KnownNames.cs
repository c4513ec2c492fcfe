using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Marriages;
using CivilAffairsGraph.Schemas.People;
using CivilAffairsGraph.Schemas.SocialOrganizations;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The names that the registries hold under numbers. All three are always asked, so that nothing can be learnt from what was.</summary>
internal sealed class KnownNames(MarriageEventsByPerson events, BurialRecordsByPerson burials, DutiesByPerson duties)
{
    private readonly HashSet<PersonClaim> held = [];
    private RegistryUnavailableException? down;

    /// <summary>Reads the names of people: one statement in each registry.</summary>
    public async Task LoadAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        if (persons.Count == 0)
        {
            return;
        }

        var (married, buried, serving) = (events.LoadManyAsync(persons, cancellationToken), burials.LoadManyAsync(persons, cancellationToken), duties.LoadManyAsync(persons, cancellationToken));
        await AddAsync(married, (person, registered) => registered.Parties.Where(party => party.Number == person).Select(party => party.Name));
        await AddAsync(buried, (_, record) => [record.DeceasedName]);
        await AddAsync(serving, (_, duty) => [duty.Name]);
    }

    /// <summary>Whether a name is held under the number; null where it is not found and a registry that may hold it is down.</summary>
    public bool? Holds(PersonClaim claim) => held.Contains(claim) ? true : down is null ? false : null;

    /// <summary>Whether all people of a question are called as it says: null where that cannot be known.</summary>
    public bool? Hold(Question question) =>
        question.Persons.Any(claim => Holds(claim) is null) ? null : question.Persons.All(claim => Holds(claim) == true);

    /// <summary>The registry that could not be asked.</summary>
    public Finding Down => Finding.Down(down!);

    private async Task AddAsync<TRecord>(Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<TRecord>>> reading, Func<ResidentNumber, TRecord, IEnumerable<string?>> names)
    {
        try
        {
            // A name that lost characters proves nothing to who writes as many question marks.
            held.UnionWith(from person in await reading
                           from record in person.Value
                           from name in names(person.Key, record)
                           where name is not null && !NameFolding.CharactersLost(name)
                           select new PersonClaim(person.Key, NameFolding.Fold(name)));
        }
        catch (RegistryUnavailableException unavailable)
        {
            down ??= unavailable;
        }
    }
}
