using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The entries of one keyed read in the process.</summary>
/// <param name="bound">What bounds them, with those of all other reads.</param>
/// <param name="sizes">What rows cost.</param>
internal sealed class EntryMemory<TKey, TRow>(MemoryBound bound, RowColumns<TRow> sizes)
    where TKey : notnull
    where TRow : class, new()
{
    /// <summary>Object, dictionary node and bucket, array and entry: measured on 64 bits.</summary>
    private const int Overhead = 200;

    private readonly ConcurrentDictionary<TKey, Node> nodes = new();

    public int Count => nodes.Count;

    public bool TryGet(TKey key, [NotNullWhen(true)] out Entry<TRow>? entry)
    {
        if (!nodes.TryGetValue(key, out var node))
        {
            entry = null;
            return false;
        }

        node.Visit();
        entry = node.Entry;
        return true;
    }

    public void Add(TKey key, Entry<TRow> entry) =>
        bound.Add(new Node(nodes, key, entry, Overhead + (key is string text ? TextSize.Of(text) : 0) + entry.Rows.Sum(sizes.Size)));

    private sealed class Node(ConcurrentDictionary<TKey, Node> nodes, TKey key, Entry<TRow> entry, int bytes) : Resident(bytes)
    {
        public Entry<TRow> Entry => entry;

        public override Resident? Enter()
        {
            var before = nodes.GetValueOrDefault(key);
            if (before is not null && before.Entry.CountsFrom > entry.CountsFrom)
            {
                return this;
            }

            nodes[key] = this;
            return before;
        }

        public override void Leave() => nodes.TryRemove(new(key, this));
    }
}
