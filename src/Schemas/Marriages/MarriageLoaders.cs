using CivilAffairsGraph.Adapters.Marriages;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.Marriages;

/// <summary>Events by row number.</summary>
internal sealed class MarriageEventById(IMarriageRegistry registry) : BatchLoader<long, MarriageEvent>
{
    protected override Task<IReadOnlyDictionary<long, MarriageEvent>> FetchAsync(IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        registry.FindAsync(keys, cancellationToken);
}

/// <summary>The events of a person, by row number.</summary>
internal sealed class MarriageEventsByPerson(IMarriageRegistry registry) : BatchLoader<ResidentNumber, IReadOnlyList<MarriageEvent>>
{
    protected override Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<MarriageEvent>>> FetchAsync(IReadOnlyCollection<ResidentNumber> keys, CancellationToken cancellationToken) =>
        registry.FindByPersonAsync(keys, cancellationToken);
}

/// <summary>Events by registration number as filed.</summary>
internal sealed class MarriageEventsByCertificate(IMarriageRegistry registry) : BatchLoader<string, IReadOnlyList<MarriageEvent>>
{
    protected override Task<IReadOnlyDictionary<string, IReadOnlyList<MarriageEvent>>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindByCertificateAsync(keys, cancellationToken);
}

/// <summary>Offices by code.</summary>
internal sealed class OfficeByCode(IMarriageRegistry registry) : BatchLoader<string, RegistrationOffice>
{
    protected override Task<IReadOnlyDictionary<string, RegistrationOffice>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindOfficesAsync(keys, cancellationToken);
}
