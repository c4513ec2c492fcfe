using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Loading;

/// <summary>Goes on from a loaded value: to something made from it, or to a further load, which joins the batch of the next level.</summary>
internal static class LoaderResults
{
    /// <summary>What is made from the value, which may be another load.</summary>
    public static IDataLoaderResult Then<T>(this IDataLoaderResult<T> first, Func<T, object?> next) => new Chained<T>(first, next);

    /// <summary>What is made from the value, which may be another load.</summary>
    public static IDataLoaderResult Then(this IDataLoaderResult first, Func<object?, object?> next) => new ChainedObject(first, next);

    /// <summary>A value that is there already.</summary>
    public static IDataLoaderResult<T> Ready<T>(T value) => new Immediate<T>(value);

    /// <summary>Several loads that go together; nulls are left out.</summary>
    public static IDataLoaderResult All(params IDataLoaderResult[] loads) => new Together(loads);

    private sealed class Together(IDataLoaderResult[] loads) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken) =>
            (await Task.WhenAll(loads.Select(load => load.GetResultAsync(cancellationToken)))).Where(found => found is not null).ToArray();
    }

    private sealed class Chained<T>(IDataLoaderResult<T> first, Func<T, object?> next) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken) => next(await first.GetResultAsync(cancellationToken));
    }

    private sealed class ChainedObject(IDataLoaderResult first, Func<object?, object?> next) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken) => next(await first.GetResultAsync(cancellationToken));
    }

    private sealed class Immediate<T>(T value) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromResult(value);

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => Task.FromResult<object?>(value);
    }
}
