using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>
/// Reads the place names of the place-name registry, one statement a call; its divisions are <see cref="IDivisions"/>.
/// Every method throws <see cref="RegistryUnavailableException"/> when the registry gives no answer in time.
/// </summary>
public interface IPlaceNameRegistry
{
    /// <summary>Finds place names by row number; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<long, PlaceName>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken);

    /// <summary>Lists place names.</summary>
    /// <exception cref="UnsupportedByProfileException">Filter or order needs a column that the registry does not have.</exception>
    Task<Slice<PlaceName>> ListAsync(PlaceNameFilter? filter, IReadOnlyList<PlaceNameOrder> order, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the place names of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountAsync(PlaceNameFilter? filter, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the place names of each division.</summary>
    Task<IReadOnlyDictionary<string, Slice<PlaceName>>> ListWithinAsync(IReadOnlyCollection<string> divisions, PlaceNameFilter? filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the place names of each division; one without any is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountWithinAsync(IReadOnlyCollection<string> divisions, PlaceNameFilter? filter, CancellationToken cancellationToken);
}
