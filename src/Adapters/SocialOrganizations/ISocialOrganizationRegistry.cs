using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>
/// Reads the social-organization registry, one statement a call. Safe to call from several threads at once.
/// Every method throws <see cref="RegistryUnavailableException"/> when the registry gives no answer in time.
/// </summary>
public interface ISocialOrganizationRegistry
{
    /// <summary>Finds organizations by row number; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<long, SocialOrganization>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken);

    /// <summary>Finds organizations by the registry's key; of several with one key the lowest row number.</summary>
    Task<IReadOnlyDictionary<string, SocialOrganization>> FindByKeyAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Finds organizations by credit code, in upper or lower case; of several with one code the lowest row number.</summary>
    Task<IReadOnlyDictionary<CreditCode, SocialOrganization>> FindByCreditCodeAsync(IReadOnlyCollection<CreditCode> codes, CancellationToken cancellationToken);

    /// <summary>Finds organizations by the name that they bear, by the folded name and then by row number.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<SocialOrganization>>> FindByNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Finds the registry's keys of organizations by a name that they bore before they were renamed, by the folded name.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindByFormerNameAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Finds those of the names, folded, that the list of illegal organizations (非法社会组织) holds as a name or an alias.</summary>
    Task<IReadOnlySet<string>> FindIllegalAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Finds annual reports by the organization's key, newest first, one a year (of several the last row).</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<AnnualReport>>> FindAnnualReportsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Finds entries in credit lists by the organization's key, by row number.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<CreditListing>>> FindCreditListingsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Finds the legal representative by the organization's key; of several the last row with a number.</summary>
    Task<IReadOnlyDictionary<string, Duty>> FindLegalRepresentativesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Finds the duties of persons under the 18-digit and the 15-digit form of their numbers; a person without any is left out.</summary>
    Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<Duty>>> FindDutiesByPersonAsync(IReadOnlyCollection<ResidentNumber> persons, CancellationToken cancellationToken);

    /// <summary>Lists organizations.</summary>
    /// <exception cref="UnsupportedByProfileException">Filter or order needs a column that the registry does not have.</exception>
    Task<Slice<SocialOrganization>> ListAsync(SocialOrganizationFilter? filter, IReadOnlyList<SocialOrganizationOrder> order, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the organizations of a list, up to one more than <paramref name="limit"/>.</summary>
    Task<int> CountAsync(SocialOrganizationFilter? filter, int limit, CancellationToken cancellationToken);

    /// <summary>Lists the organizations of each division.</summary>
    Task<IReadOnlyDictionary<string, Slice<SocialOrganization>>> ListWithinAsync(IReadOnlyCollection<string> divisions, SocialOrganizationFilter? filter, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the organizations of each division; one without any is left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountWithinAsync(IReadOnlyCollection<string> divisions, SocialOrganizationFilter? filter, CancellationToken cancellationToken);
}
