using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Caching;

/// <summary>The cache of one registry: what all share, and what is known of this registry's changes.</summary>
/// <param name="shared">What all share.</param>
/// <param name="changes">What changed.</param>
internal sealed class RegistryCache(RecordCache shared, IChangeLog changes)
{
    private readonly ConcurrentDictionary<string, byte> names = new();

    public RecordCache Shared => shared;

    public IChangeLog Changes => changes;

    /// <summary>A read with this cache before it.</summary>
    /// <param name="database">The registry and how it is reached.</param>
    /// <param name="name">Tells it from the other reads of the registry.</param>
    /// <param name="searches">The searched columns, by the property's name.</param>
    /// <param name="read">The statement.</param>
    /// <exception cref="InvalidOperationException">Another read has that name, so each would answer what the other found; or changes of a searched column cannot be seen.</exception>
    public CachedRead<TKey, TRow> Read<TKey, TRow>(
        (RegistryName Name, RegistryOptions Options, Profile Profile) database, string name, IReadOnlyDictionary<string, Func<TRow, TKey?>> searches, Func<TKey[], CancellationToken, Task<List<TRow>>> read)
        where TKey : notnull
        where TRow : class, new() =>
        !names.TryAdd(name, 0) ? throw new InvalidOperationException($"Two reads of {database.Name} are named {name}.")
        : searches.Keys.Select(key => typeof(TRow).GetProperty(key)!).FirstOrDefault(key => key.Name != "RowId" && !WatchedTable.IsKey(key)) is { } key
            ? throw new InvalidOperationException($"{name} finds rows by {key.Name}, whose changes are not watched: it needs the attribute Searched.")
        : new(database.Name, this, ScopeOf(database.Name, database.Options, database.Profile, name), searches, read);

    /// <summary>
    /// What tells the entries of a read from those of any other registry, database, layout or read, and from those of another build, which may read
    /// rows or choose them in another way.
    /// </summary>
    internal static byte[] ScopeOf(RegistryName registry, RegistryOptions options, Profile profile, string read) => SHA256.HashData([
        .. JsonSerializer.SerializeToUtf8Bytes(new
        {
            Build = typeof(RegistryCache).Module.ModuleVersionId,
            Registry = registry.ToString(),
            options.Engine,
            options.ConnectionString,
            options.Schema,
            Tables = profile.Tables.OrderBy(table => table.Key, StringComparer.Ordinal).Select(table => new { table.Key, table.Value.Schema, table.Value.Table, Columns = Columns(table.Value) }),
        }),
        .. Encoding.UTF8.GetBytes(read),
    ]);

    private static IEnumerable<object> Columns(TableMapping table) => table.Columns.OrderBy(column => column.Key, StringComparer.Ordinal).Select(column => new
    {
        column.Key,
        column.Value.Column,
        Codes = column.Value.Codes?.OrderBy(code => code.Key, StringComparer.Ordinal),
        column.Value.WhenEmpty,
        column.Value.Format,
        column.Value.Type,
    });
}
