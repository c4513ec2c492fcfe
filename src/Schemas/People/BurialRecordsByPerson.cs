using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.People;

/// <summary>The burial records of a person, by row number.</summary>
internal sealed class BurialRecordsByPerson(IBurialRegistry registry) : BatchLoader<ResidentNumber, IReadOnlyList<BurialRecord>>
{
    protected override Task<IReadOnlyDictionary<ResidentNumber, IReadOnlyList<BurialRecord>>> FetchAsync(IReadOnlyCollection<ResidentNumber> keys, CancellationToken cancellationToken) =>
        registry.FindByPersonAsync(keys, cancellationToken);
}
