namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>A row and when the read that found it in the registry began.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="Row">The row. Shared by all who ask: never changed.</param>
/// <param name="ReadAt">For <c>Provenance.readAt</c>.</param>
internal readonly record struct Found<TRow>(TRow Row, DateTimeOffset ReadAt);
