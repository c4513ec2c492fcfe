using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CivilAffairsGraph.Schemas.Access;

/// <summary>The rights that were decided already.</summary>
public sealed class RightsTable(FieldCatalog catalog)
{
    // Clients and purposes are few; a token can narrow the scopes of its client in many ways.
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, Rights> known = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<IReadOnlySet<string>, string> texts = [];

    /// <summary>The rights of a caller.</summary>
    /// <param name="scopes">Scopes of the caller.</param>
    /// <param name="purpose">Purpose of the request; null for none.</param>
    /// <param name="division">Code of the division that the caller is limited to; null for none.</param>
    public Rights Of(IReadOnlySet<string> scopes, Purpose? purpose, string? division)
    {
        var key = $"{texts.GetValue(scopes, static scopes => string.Join(' ', scopes.Order(StringComparer.Ordinal)))}|{purpose?.Code}|{division}";
        if (known.TryGetValue(key, out var rights))
        {
            return rights;
        }

        if (known.Count >= Most)
        {
            known.Clear();
        }

        return known.GetOrAdd(key, key => new Rights(catalog, scopes, purpose, division, key));
    }
}
