using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>
/// Reads the marriage registry, one statement a call. Safe to call from several threads at once.
/// Every method throws <see cref="RegistryUnavailableException"/> when the registry gives no answer in time.
/// </summary>
public interface IMarriageRegistry
{
    /// <summary>Finds events by row number; what is not there or is not an event is left out.</summary>
    Task<IReadOnlyDictionary<long, MarriageEvent>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken);

    /// <summary>Finds the events of persons under the 18-digit and the 15-digit form of their numbers, by row number; a person without events is left out.</summary>
    Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>> FindByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken);

    /// <summary>Finds events by registration number as filed; the number is not unique.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageEvent>>> FindByCertificateAsync(IReadOnlyCollection<string> certificateNumbers, CancellationToken cancellationToken);

    /// <summary>Finds certificates by registration number in any way of writing it (<see cref="CertificateForms.Fold"/>), rows that were made void among them; the number is not unique.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageCertificate>>> FindCertificatesAsync(IReadOnlyCollection<string> foldedNumbers, CancellationToken cancellationToken);

    /// <summary>Lists events.</summary>
    /// <exception cref="UnsupportedByProfileException">Filter or order needs a column that the registry does not have.</exception>
    Task<Slice<MarriageEvent>> ListAsync(MarriageEventFilter? filter, IReadOnlyList<MarriageEventOrder> order, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the events of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountAsync(MarriageEventFilter? filter, int limit, CancellationToken cancellationToken);

    /// <summary>Finds offices by code; one that neither the office table nor an event knows is left out.</summary>
    Task<IReadOnlyDictionary<string, RegistrationOffice>> FindOfficesAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken);

    /// <summary>Lists offices by row number.</summary>
    Task<Slice<RegistrationOffice>> ListOfficesAsync(RegistrationOfficeFilter? filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the offices of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountOfficesAsync(RegistrationOfficeFilter? filter, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the offices of each division.</summary>
    Task<IReadOnlyDictionary<string, Slice<RegistrationOffice>>> ListOfficesWithinAsync(IReadOnlyCollection<string> divisions, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the offices of each division; one without any is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountOfficesWithinAsync(IReadOnlyCollection<string> divisions, CancellationToken cancellationToken);
}
