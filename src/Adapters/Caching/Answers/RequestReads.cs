using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching.Answers;

/// <summary>What one request reads, and how. Every read on its way through the adapters finds it; safe to use from several threads.</summary>
public sealed class RequestReads
{
    private static readonly AsyncLocal<RequestReads?> Ambient = new();
    private readonly Lock gate = new();
    private readonly List<ReadSource> sources = [];

    private RequestReads(bool fromSource) => FromSource = fromSource;

    /// <summary>Those of the request that is being answered; null outside one.</summary>
    internal static RequestReads? Current => Ambient.Value;

    /// <summary>Whether the caller wants every row from the registry, not from a cache.</summary>
    public bool FromSource { get; }

    /// <summary>Whether the same request may be answered by the same bytes while nothing changes.</summary>
    public bool IsRepeatable { get; private set; } = true;

    /// <summary>For each registry that was read, when the oldest of what was read was read, and whether any of it was remembered.</summary>
    public IEnumerable<Freshness> Freshness => Taken().GroupBy(source => source.Origin.Registry).OrderBy(registry => registry.Key)
        .Select(registry => new Freshness(registry.Key, registry.Min(source => source.Origin.ReadAt), registry.Any(source => source.Origin.Remembered)));

    /// <summary>Begins a request; what runs in this flow of control from now on reads for it.</summary>
    /// <param name="fromSource">Whether caches are passed by.</param>
    public static RequestReads Begin(bool fromSource) => Ambient.Value = new RequestReads(fromSource);

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
