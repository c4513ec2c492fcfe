using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Loading;
using CivilAffairsGraph.Schemas.Marriages;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>Marital status of many persons on many days: one statement in the marriage registry and, where a marriage is open, one in the burial registry.</summary>
internal sealed class MaritalStatusLoader(MarriageEventsByPerson events, BurialRecordsByPerson burials)
    : BatchLoader<(ResidentNumber Person, DateOnly AsOf), MaritalStatusLoader.Outcome>
{
    protected override async Task<IReadOnlyDictionary<(ResidentNumber Person, DateOnly AsOf), Outcome>> FetchAsync(
        IReadOnlyCollection<(ResidentNumber Person, DateOnly AsOf)> keys, CancellationToken cancellationToken)
    {
        var found = await events.LoadManyAsync(keys.Select(key => key.Person), cancellationToken);
        var histories = keys.ToDictionary(key => key, key => MaritalHistory.Of(key.Person, EventClusters.Of(key.Person, found.GetValueOrDefault(key.Person) ?? []), key.AsOf));
        var open = histories.Where(history => history.Value.Open.Any()).ToList();
        var concerned = open.SelectMany(history => history.Value.Marriages.Select(marriage => marriage.Pair.Spouse).Append(history.Key.Person)).OfType<ResidentNumber>();
        var deaths = open.Count == 0 ? new([], null) : await DeathsAsync(concerned.ToHashSet(), cancellationToken);
        return histories.ToDictionary(history => history.Key, history => Decide(history.Key, history.Value, deaths));
    }

    private static Outcome Decide((ResidentNumber Person, DateOnly AsOf) key, MaritalHistory history, (Dictionary<ResidentNumber, MaritalStatusRules.Death> Known, RegistryUnavailableException? Down) deaths) =>
        !history.Open.Any() ? new(MaritalStatusRules.Decide(history, key.AsOf, null, new Dictionary<ResidentNumber, MaritalStatusRules.Death>()), null)
        : deaths.Down is { } down ? new(null, down)
        : new(MaritalStatusRules.Decide(history, key.AsOf, deaths.Known.GetValueOrDefault(key.Person), deaths.Known), null);

    /// <summary>Proved deaths. A registry that is down costs only the statuses that need it.</summary>
    private async Task<(Dictionary<ResidentNumber, MaritalStatusRules.Death> Known, RegistryUnavailableException? Down)> DeathsAsync(HashSet<ResidentNumber> persons, CancellationToken cancellationToken)
    {
        try
        {
            var records = await burials.LoadManyAsync(persons, cancellationToken);
            var known = new Dictionary<ResidentNumber, MaritalStatusRules.Death>();
            foreach (var (person, filed) in records)
            {
                if (DeathEvidence.Proof(person, filed) is { } proof)
                {
                    known[person] = new(proof.DiedOn, proof.CrematedOn);
                }
            }

            return (known, null);
        }
        catch (RegistryUnavailableException down)
        {
            return ([], down);
        }
    }

    /// <summary>The status, or why there is none.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="Down">The registry that it needs and that is down.</param>
    internal sealed record Outcome(MaritalStatus? Status, RegistryUnavailableException? Down);
}
