using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Changes;

/// <summary>
/// Under which division code each row of a table is filed, as the last look left it: a changed row shows only where it is now. It is read by and by, a part
/// before each look, in the order of row numbers, so that a large table holds up no look.
/// </summary>
/// <param name="row">The row class.</param>
/// <param name="column">Its property that holds the code.</param>
/// <param name="part">Most rows that are read before a look.</param>
/// <param name="most">Most bytes; of a table that takes more nothing is kept.</param>
/// <param name="patience">How long a part may take; a smaller one is tried then, down to a thousand rows.</param>
internal sealed class RowPlaces(Type row, string column, int part, long most, TimeSpan patience)
{
    private const int Least = 1_000;

    /// <summary>Looks that are spared a try after the smallest part took too long: no index serves the row numbers, or the registry is slow for a while.</summary>
    private const int Spared = 240;

    private readonly Func<RegistryContext, string, long?, int, IQueryable<Place>> partOf =
        typeof(RowPlaces).GetMethod(nameof(Part), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(row).CreateDelegate<Func<RegistryContext, string, long?, int, IQueryable<Place>>>();

    /// <summary>Null where the table takes too much.</summary>
    private CodesByRow? codes = new(most);
    private long? reached;
    private bool isRead;
    private bool isKnown;
    private int divisor = 1;
    private int spared;

    /// <summary>Reads on where the rows are, before a look.</summary>
    public async Task LoadAsync(RegistryContext context, CancellationToken cancellationToken)
    {
        if (isRead || codes is null)
        {
            return;
        }

        if (spared > 0)
        {
            spared--;
            return;
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(patience);
        try
        {
            await using (DatabaseEngines.Of(context.Database.ProviderName).StopWith(context.Database.GetDbConnection(), time.Token))
            {
                Take(await partOf(context, column, reached, part / divisor).ToListAsync(time.Token));
            }
        }
        catch (Exception) when (time.IsCancellationRequested)
        {
            (divisor, spared) = part / (divisor * 4) < Least ? (divisor, Spared) : (divisor * 4, 0);
            cancellationToken.ThrowIfCancellationRequested();

            // The look goes on without.
        }
    }

    /// <summary>
    /// A look is done. From now on a change shows where its row was: where all had been read before the look, what moved before it was read has been seen.
    /// </summary>
    public void End() => isKnown = isRead && codes is not null;

    /// <summary>
    /// Where a changed row was and is, and remembers it. The last place of one that is gone is kept: another row may have its number already, and a deletion
    /// may be named once more after that was seen.
    /// </summary>
    public Move Move(long rowId, string? to)
    {
        var from = codes?.Of(rowId);
        var move = isKnown ? new Move(from, to, IsKnown: true) : new Move(null, to, IsKnown: false);
        if (to is not null)
        {
            Set(rowId, to);
        }

        return move;
    }

    /// <summary>Not every change was seen: all is read again.</summary>
    public void Forget()
    {
        (isKnown, isRead, reached) = (false, false, null);
        codes = codes is null ? null : new(most);
    }

    /// <summary>A part, by the row number that it follows; null for the first.</summary>
    internal static IQueryable<Place> Part<TRow>(RegistryContext context, string column, long? after, int count)
        where TRow : class
    {
        var rows = context.Rows<TRow>().Where(row => EF.Property<string?>(row, column) != null);
        return (after is { } last ? rows.Where(row => EF.Property<long>(row, nameof(Place.RowId)) > last) : rows)
            .OrderBy(row => EF.Property<long>(row, nameof(Place.RowId)))
            .Select(row => new Place(EF.Property<long>(row, nameof(Place.RowId)), EF.Property<string>(row, column)))
            .Take(count);
    }

    private void Take(List<Place> places)
    {
        isRead = places.Count < part / divisor;
        divisor = Math.Max(1, divisor / 2);
        reached = isRead ? reached : places[^1].RowId;
        places.ForEach(place => Set(place.RowId, place.Code));
    }

    private void Set(long rowId, string code)
    {
        if (codes?.TrySet(rowId, code) == false)
        {
            (codes, isKnown) = (null, false);
        }
    }

    /// <summary>Where a row is.</summary>
    internal readonly record struct Place(long RowId, string Code);
}
