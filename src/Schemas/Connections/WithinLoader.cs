using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Loading;

namespace CivilAffairsGraph.Schemas.Connections;

/// <summary>Lists under divisions: equal lists under many of them cost one statement for the pages and one for the counts.</summary>
/// <typeparam name="TNode">What the list holds.</typeparam>
/// <typeparam name="TFilter">The registry's filter.</typeparam>
/// <param name="list">Reads the pages of many divisions.</param>
/// <param name="count">Counts the nodes of many divisions.</param>
internal sealed class WithinLoader<TNode, TFilter>(
    Func<IReadOnlyCollection<string>, TFilter?, PageRequest, CancellationToken, Task<IReadOnlyDictionary<string, Slice<TNode>>>> list,
    Func<IReadOnlyCollection<string>, TFilter?, CancellationToken, Task<IReadOnlyDictionary<string, int>>> count)
    : BatchLoader<WithinKey<TFilter>, (Slice<TNode> Slice, int? Count)>
    where TFilter : class
{
    protected override async Task<IReadOnlyDictionary<WithinKey<TFilter>, (Slice<TNode> Slice, int? Count)>> FetchAsync(
        IReadOnlyCollection<WithinKey<TFilter>> keys, CancellationToken cancellationToken)
    {
        var batches = await Task.WhenAll(keys.GroupBy(key => key.Batch).Select(batch => FetchAsync(batch.ToList(), cancellationToken)));
        return batches.SelectMany(batch => batch).ToDictionary(answer => answer.Key, answer => answer.Value);
    }

    private async Task<IEnumerable<KeyValuePair<WithinKey<TFilter>, (Slice<TNode> Slice, int? Count)>>> FetchAsync(List<WithinKey<TFilter>> batch, CancellationToken cancellationToken)
    {
        var divisions = batch.Select(key => key.Division).ToList();
        var (filter, request) = (batch[0].Filter, batch[0].Request);
        var counting = request.WantsCount ? count(divisions, filter, cancellationToken) : null;
        var slices = request.WantsPage ? await list(divisions, filter, request.Page, cancellationToken) : null;
        var counts = counting is null ? null : await counting;
        return batch.Select(key => KeyValuePair.Create(key, (
            slices?.GetValueOrDefault(key.Division) ?? new Slice<TNode>([], false, false),
            counts is null ? (int?)null : counts.GetValueOrDefault(key.Division))));
    }
}
