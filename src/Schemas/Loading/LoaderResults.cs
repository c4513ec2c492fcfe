using GraphQL.DataLoader;

namespace CivilAffairsGraph.Schemas.Loading;

/// <summary>Goes on from a loaded value: to something made from it, or to a further load, which joins the batch of the next level.</summary>
internal static class LoaderResults
{
    /// <summary>What is made from the value, which may be another load.</summary>
    public static IDataLoaderResult Then<T>(this IDataLoaderResult<T> first, Func<T, object?> next) => new Chained<T>(first, next);

    /// <summary>A value that is there already.</summary>
    public static IDataLoaderResult<T> Ready<T>(T value) => new Immediate<T>(value);

    private sealed class Chained<T>(IDataLoaderResult<T> first, Func<T, object?> next) : IDataLoaderResult
    {
        public async Task<object?> GetResultAsync(CancellationToken cancellationToken) => next(await first.GetResultAsync(cancellationToken));
    }

    private sealed class Immediate<T>(T value) : IDataLoaderResult<T>
    {
        public Task<T> GetResultAsync(CancellationToken cancellationToken = default) => Task.FromResult(value);

        Task<object?> IDataLoaderResult.GetResultAsync(CancellationToken cancellationToken) => Task.FromResult<object?>(value);
    }
}
