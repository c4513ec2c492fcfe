using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The fetches of a keyed read that are under way. The keys of a batch are taken together, so that of two equal batches one fetches and the other waits.</summary>
internal sealed class Flights<TKey, TRow>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Flight<TRow>> flights = [];

    /// <summary>Begins the fetch of every key that nobody is fetching.</summary>
    /// <returns>Those, and the ones to wait for.</returns>
    public (Dictionary<TKey, Flight<TRow>> Own, Dictionary<TKey, Flight<TRow>> Joined) Take(IReadOnlyList<TKey> keys)
    {
        var (own, joined) = (new Dictionary<TKey, Flight<TRow>>(), new Dictionary<TKey, Flight<TRow>>());
        lock (gate)
        {
            foreach (var key in keys)
            {
                if (flights.TryGetValue(key, out var flight))
                {
                    joined.Add(key, flight);
                }
                else
                {
                    own.Add(key, flights[key] = new Flight<TRow>());
                }
            }
        }

        return (own, joined);
    }

    /// <summary>Ends them: a key without an entry has the fault, or has to be fetched by who waits for it.</summary>
    public void Land(Dictionary<TKey, Flight<TRow>> own, Dictionary<TKey, Entry<TRow>> entries, RegistryUnavailableException? fault)
    {
        lock (gate)
        {
            foreach (var key in own.Keys)
            {
                flights.Remove(key);
            }
        }

        foreach (var (key, flight) in own)
        {
            var entry = entries.GetValueOrDefault(key);
            flight.Land(entry, entry is null ? fault : null);
        }
    }
}
