using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>Under which division code each row of a table is filed, as the last look left it: a changed row shows only where it is now.</summary>
/// <param name="row">The row class.</param>
/// <param name="column">Its property that holds the code.</param>
/// <param name="most">Most rows; of a larger table nothing is kept.</param>
internal sealed class RowPlaces(Type row, string column, int most)
{
    private readonly Func<RegistryContext, string, int, CancellationToken, Task<List<Place>>> read =
        typeof(RowPlaces).GetMethod(nameof(ReadAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(row).CreateDelegate<Func<RegistryContext, string, int, CancellationToken, Task<List<Place>>>>();

    private readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);

    /// <summary>The code of each row that has one; null while that is not known.</summary>
    private Dictionary<long, string>? places;
    private bool isTooLarge;

    /// <summary>Reads where the rows are, unless that is known.</summary>
    public async Task LoadAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        if (places is not null || isTooLarge)
        {
            return;
        }

        var found = await read(context, column, most + 1, cancellationToken);
        isTooLarge = found.Count > most;
        places = isTooLarge ? null : found.ToDictionary(place => place.RowId, place => Shared(place.Code));
    }

    /// <summary>Where a changed row was and is, and remembers it.</summary>
    public Move Move(long rowId, string? to)
    {
        if (places is null)
        {
            return new(null, to, IsKnown: false);
        }

        places.Remove(rowId, out var from);
        if (to is not null)
        {
            places[rowId] = Shared(to);
        }

        isTooLarge = places.Count > most;
        places = isTooLarge ? null : places;
        return new(from, to, IsKnown: true);
    }

    /// <summary>Not every change was seen: all is read again before the next look.</summary>
    public void Forget() => places = null;

    private static Task<List<Place>> ReadAsync<TRow>(RegistryContext context, string column, int count, CancellationToken cancellationToken)
        where TRow : class => context.Rows<TRow>()
            .Where(row => EF.Property<string?>(row, column) != null)
            .Select(row => new Place(EF.Property<long>(row, nameof(Place.RowId)), EF.Property<string>(row, column)))
            .Take(count)
            .ToListAsync(cancellationToken);

    private string Shared(string code)
    {
        if (!codes.TryGetValue(code, out var known))
        {
            codes.Add(code, known = code);
        }

        return known;
    }

    /// <summary>Where a row is.</summary>
    private readonly record struct Place(long RowId, string Code);
}
