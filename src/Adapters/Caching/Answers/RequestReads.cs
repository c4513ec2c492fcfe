using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What one request reads, and how. Every read on its way through the adapters finds it; safe to use from several threads.</summary>
public sealed class RequestReads
{
    private static readonly AsyncLocal<RequestReads?> Ambient = new();
    private readonly Lock gate = new();
    private readonly List<ReadSource> sources = [];

    private RequestReads(bool fromSource, TimeSpan? staleFor) => (FromSource, StaleFor) = (fromSource, staleFor);

    /// <summary>Those of the request that is being answered; null outside one.</summary>
    internal static RequestReads? Current => Ambient.Value;

    /// <summary>Whether the caller wants every row from the registry, not from a cache.</summary>
    public bool FromSource { get; }

    /// <summary>How old what is remembered may be where its registry does not answer; null where such a registry is a fault.</summary>
    internal TimeSpan? StaleFor { get; private set; }

    /// <summary>Whether anything is answered because its registry does not.</summary>
    public bool IsStale => Array.Exists(Taken(), source => source.Origin.IsStale);

    /// <summary>Whether the same request may be answered by the same bytes while nothing changes.</summary>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>For each registry that was read, when the oldest of what was read was read, and whether any of it was remembered.</summary>
    public IEnumerable<Freshness> Freshness => Taken().GroupBy(source => source.Origin.Registry).OrderBy(registry => registry.Key)
        .Select(registry => new Freshness(registry.Key, registry.Min(source => source.Origin.ReadAt), registry.Any(source => source.Origin.Remembered), registry.Any(source => source.Origin.IsStale)));

    /// <summary>Begins a request; what runs in this flow of control from now on reads for it.</summary>
    /// <param name="fromSource">Whether caches are passed by.</param>
    /// <param name="staleFor">How old what is remembered may be where its registry does not answer; null where such a registry is a fault.</param>
    public static RequestReads Begin(bool fromSource, TimeSpan? staleFor = null) => Ambient.Value = new RequestReads(fromSource, staleFor);

    /// <summary>Says that what is read from now on must be what the registries hold.</summary>
    /// <returns>A registry of which something else was answered before; null for none.</returns>
    public static RegistryName? Exact()
    {
        if (Current is not { } current)
        {
            return null;
        }

        current.StaleFor = null;
        return current.Taken().FirstOrDefault(source => source.Origin.IsStale)?.Origin.Registry;
    }

    /// <summary>Says that the answer holds for this moment only.</summary>
    public static void NotRepeatable()
    {
        if (Current is { } current)
        {
            current.IsRepeatable = false;
        }
    }

    /// <summary>Whether something that was read may have changed since; true where that cannot be known.</summary>
    public bool MayHaveChanged()
    {
        var taken = Taken();
        return taken.Length == 0 || Array.Exists(taken, source => !source.Origin.Changes.CanJudge(source.Origin.Since) || source.HasChanged());
    }

    internal void Add(ReadSource source)
    {
        lock (gate)
        {
            sources.Add(source);
        }
    }

    internal ReadSource[] Taken()
    {
        lock (gate)
        {
            return [.. sources];
        }
    }
}
