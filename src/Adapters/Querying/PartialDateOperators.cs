using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Comparisons of a date whose day or month may be unknown. Equality is textual; gt, gte, lt and lte hold only when they hold for every day that either date may mean.</summary>
public sealed record PartialDateOperators : ValueOperators<PartialDate>;
