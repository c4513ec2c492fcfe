using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.Burials;

/// <summary>Records by row number.</summary>
internal sealed class BurialRecordById(IBurialRegistry registry) : BatchLoader<long, BurialRecord>
{
    protected override Task<IReadOnlyDictionary<long, BurialRecord>> FetchAsync(IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        registry.FindRecordsAsync(keys, cancellationToken);
}

/// <summary>Facilities by row number.</summary>
internal sealed class BurialFacilityById(IBurialRegistry registry) : BatchLoader<long, BurialFacility>
{
    protected override Task<IReadOnlyDictionary<long, BurialFacility>> FetchAsync(IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        registry.FindFacilitiesAsync(keys, cancellationToken);
}

/// <summary>Facilities by the registry's code.</summary>
internal sealed class BurialFacilityByCode(IBurialRegistry registry) : BatchLoader<string, BurialFacility>
{
    protected override Task<IReadOnlyDictionary<string, BurialFacility>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindFacilitiesByCodeAsync(keys, cancellationToken);
}

/// <summary>Names of funeral homes by the keys of records.</summary>
internal sealed class FuneralHomeByRecord(IBurialRegistry registry) : BatchLoader<string, string>
{
    protected override Task<IReadOnlyDictionary<string, string>> FetchAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) =>
        registry.FindHomesAsync(keys, cancellationToken);
}
