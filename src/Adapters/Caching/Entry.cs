namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The rows that one key finds; none where the registry has none.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <param name="rows">The rows.</param>
/// <param name="readAt">When the read began that found them, by the clock of the replica that read.</param>
/// <param name="countsFrom">From when on changes must be known: <paramref name="readAt"/>, or earlier where another replica's clock said it.</param>
/// <param name="knownAt">When this replica had them: a change after that is not in them.</param>
internal sealed class Entry<TRow>(TRow[] rows, DateTimeOffset readAt, DateTimeOffset countsFrom, DateTimeOffset knownAt)
{
    public TRow[] Rows { get; } = rows;

    public DateTimeOffset ReadAt { get; } = readAt;

    public DateTimeOffset CountsFrom { get; } = countsFrom;

    public DateTimeOffset KnownAt { get; } = knownAt;
}
