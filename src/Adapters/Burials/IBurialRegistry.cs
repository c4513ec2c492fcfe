using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>
/// Reads the burial registry, one statement a call. Safe to call from several threads at once.
/// Every method throws <see cref="RegistryUnavailableException"/> when the registry gives no answer in time.
/// </summary>
public interface IBurialRegistry
{
    /// <summary>Finds records by row number; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<long, BurialRecord>> FindRecordsAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken);

    /// <summary>Finds the records of persons under the 18-digit and the 15-digit form of their numbers, by row number; a person without records is left out.</summary>
    Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<BurialRecord>>> FindByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken);

    /// <summary>Finds records by the number of their cremation certificate, by row number; a reissued certificate has a record and a number of its own.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<BurialRecord>>> FindByCertificateAsync(IReadOnlyCollection<string> certificateNumbers, CancellationToken cancellationToken);

    /// <summary>Finds records by the home's key of the death, which it reuses, by row number.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<BurialRecord>>> FindByDeadIdAsync(IReadOnlyCollection<string> deadIds, CancellationToken cancellationToken);

    /// <summary>Finds facilities by row number; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<long, BurialFacility>> FindFacilitiesAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken);

    /// <summary>Finds facilities by the registry's code; of several with one code the lowest row number.</summary>
    Task<IReadOnlyDictionary<string, BurialFacility>> FindFacilitiesByCodeAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Finds the name of the funeral home whose code begins the key of a record, by that key; the longest code that fits.</summary>
    Task<IReadOnlyDictionary<string, string>> FindHomesAsync(IReadOnlyCollection<string> deadIds, CancellationToken cancellationToken);

    /// <summary>Lists records.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which part.</param>
    /// <param name="facilityRow">Row number that a facility's id names, or null.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <exception cref="UnsupportedByProfileException">Filter or order needs a column that the registry does not have.</exception>
    Task<Slice<BurialRecord>> ListRecordsAsync(BurialRecordFilter? filter, IReadOnlyList<BurialRecordOrder> order, PageRequest page, Func<string, long?> facilityRow, CancellationToken cancellationToken);

    /// <summary>Counts the records of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountRecordsAsync(BurialRecordFilter? filter, int limit, Func<string, long?> facilityRow, CancellationToken cancellationToken);

    /// <summary>Lists facilities.</summary>
    /// <exception cref="UnsupportedByProfileException">Filter or order needs a column that the registry does not have.</exception>
    Task<Slice<BurialFacility>> ListFacilitiesAsync(BurialFacilityFilter? filter, IReadOnlyList<BurialFacilityOrder> order, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the facilities of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountFacilitiesAsync(BurialFacilityFilter? filter, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the facilities of each division.</summary>
    Task<IReadOnlyDictionary<string, Slice<BurialFacility>>> ListFacilitiesWithinAsync(IReadOnlyCollection<string> divisions, BurialFacilityFilter? filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the facilities of each division; one without any is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountFacilitiesWithinAsync(IReadOnlyCollection<string> divisions, BurialFacilityFilter? filter, CancellationToken cancellationToken);
}
