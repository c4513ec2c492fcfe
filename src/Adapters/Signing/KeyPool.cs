using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>As many instances of one key as are used at once: <see cref="ECDsa"/> does not promise that several threads may use one.</summary>
internal sealed class KeyPool(ECParameters parameters) : IDisposable
{
    private readonly ConcurrentBag<ECDsa> idle = [];

    /// <summary>An instance for the caller alone, who gives it back.</summary>
    public ECDsa Rent() => idle.TryTake(out var key) ? key : ECDsa.Create(parameters);

    /// <summary>Takes it back.</summary>
    public void Return(ECDsa key) => idle.Add(key);

    /// <inheritdoc/>
    public void Dispose()
    {
        while (idle.TryTake(out var key))
        {
            key.Dispose();
        }
    }
}
