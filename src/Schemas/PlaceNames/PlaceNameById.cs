using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Place names by row number.</summary>
internal sealed class PlaceNameById(IPlaceNameRegistry registry) : BatchLoader<long, PlaceName>
{
    protected override Task<IReadOnlyDictionary<long, PlaceName>> FetchAsync(IReadOnlyCollection<long> keys, CancellationToken cancellationToken) =>
        registry.FindAsync(keys, cancellationToken);
}
