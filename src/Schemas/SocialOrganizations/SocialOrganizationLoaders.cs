using CivilAffairsGraph.Adapters.SocialOrganizations;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.SocialOrganizations;

/// <summary>Organizations by row number.</summary>
internal sealed class SocialOrganizationById(ISocialOrganizationRegistry registry) : BatchLoader<long, SocialOrganization>
{
    protected override Task<IReadOnlyDictionary<long, SocialOrganization>> FetchAsync(IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        registry.FindAsync(keys, cancellationToken);
}

/// <summary>Organizations by the registry's key.</summary>
internal sealed class SocialOrganizationByKey(ISocialOrganizationRegistry registry) : BatchLoader<string, SocialOrganization>
{
    protected override Task<IReadOnlyDictionary<string, SocialOrganization>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindByKeyAsync(keys, cancellationToken);
}

/// <summary>Organizations by credit code.</summary>
internal sealed class SocialOrganizationByCreditCode(ISocialOrganizationRegistry registry) : BatchLoader<CreditCode, SocialOrganization>
{
    protected override Task<IReadOnlyDictionary<CreditCode, SocialOrganization>> FetchAsync(IReadOnlyCollection<CreditCode> keys, CancellationToken cancellationToken) =>
        registry.FindByCreditCodeAsync(keys, cancellationToken);
}

/// <summary>Annual reports by the organization's key.</summary>
internal sealed class AnnualReportsByOrganization(ISocialOrganizationRegistry registry) : BatchLoader<string, IReadOnlyList<AnnualReport>>
{
    protected override Task<IReadOnlyDictionary<string, IReadOnlyList<AnnualReport>>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindAnnualReportsAsync(keys, cancellationToken);
}

/// <summary>Entries in credit lists by the organization's key.</summary>
internal sealed class CreditListingsByOrganization(ISocialOrganizationRegistry registry) : BatchLoader<string, IReadOnlyList<CreditListing>>
{
    protected override Task<IReadOnlyDictionary<string, IReadOnlyList<CreditListing>>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindCreditListingsAsync(keys, cancellationToken);
}

/// <summary>Legal representatives by the organization's key.</summary>
internal sealed class LegalRepresentativeByOrganization(ISocialOrganizationRegistry registry) : BatchLoader<string, Duty>
{
    protected override Task<IReadOnlyDictionary<string, Duty>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindLegalRepresentativesAsync(keys, cancellationToken);
}

/// <summary>The duties of a person.</summary>
internal sealed class DutiesByPerson(ISocialOrganizationRegistry registry) : BatchLoader<ResidentNumber, IReadOnlyList<Duty>>
{
    protected override Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<Duty>>> FetchAsync(IReadOnlyCollection<ResidentNumber> keys, CancellationToken cancellationToken) =>
        registry.FindDutiesByPersonAsync(keys, cancellationToken);
}
