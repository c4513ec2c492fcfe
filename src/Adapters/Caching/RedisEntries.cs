using CivilAffairsGraph.Adapters.Registries;
using System.Runtime.InteropServices;
using StackExchange.Redis;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The entries of one keyed read in Redis.</summary>
/// <param name="store">Redis.</param>
/// <param name="keys">Names and seals.</param>
/// <param name="codec">Entries as bytes.</param>
/// <param name="scope">What the entries are of.</param>
/// <param name="timeToLive">When Redis forgets them.</param>
/// <param name="clock">Says when they arrive.</param>
internal sealed class RedisEntries<TKey, TRow>(RedisStore store, KeyRing keys, EntryCodec<TRow> codec, byte[] scope, TimeSpan timeToLive, TimeProvider clock)
    where TKey : notnull
    where TRow : class, new()
{
    /// <summary>Larger ones would hold up the others on the connection.</summary>
    private const int LargestValue = 1_000_000;

    /// <summary>The entries of the keys, in their order, by one round trip; null where there is none that can be read.</summary>
    public async Task<Entry<TRow>?[]> FindAsync(IReadOnlyList<TKey> asked, CancellationToken cancellationToken)
    {
        byte[][] subjects = [.. asked.Select(Subject)];
        var values = await store.GetAsync([.. subjects.Select(subject => (RedisKey)keys.Name(subject))], cancellationToken);
        var knownAt = clock.Now();
        return [.. subjects.Zip(values, (subject, value) => Read(subject, (byte[]?)value, knownAt))];
    }

    /// <summary>Stores entries without waiting for it.</summary>
    public void Add(IReadOnlyList<KeyValuePair<TKey, Entry<TRow>>> entries) => store.Set(entries.Count, () => Values(entries), timeToLive);

    private Entry<TRow>? Read(byte[] subject, byte[]? value, DateTimeOffset knownAt) =>
        value is not null && keys.Open(subject, value) is { } content ? codec.Read(content, knownAt) : null;

    private List<KeyValuePair<RedisKey, RedisValue>> Values(IReadOnlyList<KeyValuePair<TKey, Entry<TRow>>> entries)
    {
        var writer = new RowWriter();
        var values = new List<KeyValuePair<RedisKey, RedisValue>>(entries.Count);
        foreach (var (key, entry) in entries)
        {
            writer.Clear();
            codec.Write(writer, entry);
            if (writer.Written.Length <= LargestValue)
            {
                var subject = Subject(key);
                values.Add(new(keys.Name(subject), keys.Seal(subject, writer.Written)));
            }
        }

        return values;
    }

    /// <summary>Scope and key: never stored, only hashed into the name and sealed into the value.</summary>
    private byte[] Subject(TKey key) => [.. scope, .. MemoryMarshal.AsBytes(key.ToString().AsSpan())];
}
