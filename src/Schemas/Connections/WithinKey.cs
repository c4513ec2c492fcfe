namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>One list under one division.</summary>
/// <typeparam name="TFilter">The registry's filter.</typeparam>
/// <param name="division">Code of the division.</param>
/// <param name="batch">Equal where one statement can answer: field, filter, order and page.</param>
/// <param name="filter">The filter.</param>
/// <param name="request">The page.</param>
internal sealed class WithinKey<TFilter>(string division, string batch, TFilter? filter, ListRequest request) : IEquatable<WithinKey<TFilter>>
    where TFilter : class
{
    public string Division { get; } = division;

    public string Batch { get; } = batch;

    public TFilter? Filter { get; } = filter;

    public ListRequest Request { get; } = request;

    public bool Equals(WithinKey<TFilter>? other) => other is not null && Division == other.Division && Batch == other.Batch;

    public override bool Equals(object? obj) => Equals(obj as WithinKey<TFilter>);

    public override int GetHashCode() => HashCode.Combine(Division, Batch);
}
