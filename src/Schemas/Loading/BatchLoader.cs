using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Loading;

/// <summary>
/// Collects the keys that the fields of one level ask for and fetches them together; what was fetched once in a request is not fetched again.
/// One instance serves one request, whose resolvers run in parallel.
/// </summary>
/// <typeparam name="TKey">What a value is asked for by.</typeparam>
/// <typeparam name="TValue">What is found; a key without a value answers null.</typeparam>
internal abstract class BatchLoader<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, Task<IReadOnlyDictionary<TKey, TValue>>> known = [];
    private Batch? waiting;

    /// <summary>A value that is fetched with the others of its level.</summary>
    public IDataLoaderResult<TValue?> Load(TKey key) => new Result(key, Join(key));

    /// <summary>Fetches several values at once, with whatever else is waiting.</summary>
    public async Task<IReadOnlyDictionary<TKey, TValue>> LoadManyAsync(IEnumerable<TKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<TKey, TValue>();
        foreach (var (key, batch) in keys.Distinct().Select(key => (key, Join(key))).ToList())
        {
            if ((await batch(cancellationToken)).TryGetValue(key, out var value))
            {
                found[key] = value;
            }
        }

        return found;
    }

    /// <summary>Fetches the keys of one level, with a number of statements that does not depend on how many they are.</summary>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> FetchAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken);

    private Func<CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> Join(TKey key)
    {
        lock (gate)
        {
            if (known.TryGetValue(key, out var fetched))
            {
                return _ => fetched;
            }

            var batch = waiting ??= new Batch();
            batch.Keys.Add(key);
            return cancellationToken => Dispatch(batch, cancellationToken);
        }
    }

    private Task<IReadOnlyDictionary<TKey, TValue>> Dispatch(Batch batch, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (batch.Fetched is { } fetched)
            {
                return fetched;
            }

            waiting = waiting == batch ? null : waiting;
            batch.Fetched = FetchAsync([.. batch.Keys], cancellationToken);
            foreach (var key in batch.Keys)
            {
                known[key] = batch.Fetched;
            }

            return batch.Fetched;
        }
    }

    private sealed class Batch
    {
        public HashSet<TKey> Keys { get; } = [];

        public Task<IReadOnlyDictionary<TKey, TValue>>? Fetched { get; set; }
    }

    private sealed class Result(TKey key, Func<CancellationToken, Task<IReadOnlyDictionary<TKey, TValue>>> batch) : IDataLoaderResult<TValue?>
    {
        public async Task<TValue?> GetResultAsync(CancellationToken cancellationToken = default) =>
            (await batch(cancellationToken)).TryGetValue(key, out var value) ? value : default;

        async Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => await GetResultAsync(cancellationToken);

    }
}
