using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Adapters.Registries;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>Reads the place-name registry's own table of place names.</summary>
internal sealed class PlaceNameRegistry(RegistryDatabase database, IDivisionScopes scopes) : IPlaceNameRegistry
{
    /// <summary>What the registry consists of.</summary>
    public static readonly RegistryDefinition Definition = new(
        RegistryName.PlaceName,
        [typeof(DivisionRow), typeof(DivisionChangeRow), typeof(PlaceNameRow)],
        [
            "Division.Year", "Division.Code", "Division.Name", "DivisionChange.RowId", "DivisionChange.OldCodes", "DivisionChange.NewCodes", "DivisionChange.ApprovedOn",
            "PlaceName.RowId", "PlaceName.Code", "PlaceName.Name",
        ],
        (context, token) => context.Rows<DivisionChangeRow>().AnyAsync(token));

    private readonly PlaceNameReader reader = new(database.Profile);
    private readonly PlaceNameQueries queries = new(database.Profile, scopes);
    private readonly KeyedRead<long, PlaceNameRow> byRow = new(database, "PlaceName.byRow", null, row => row.RowId);

    public async Task<IReadOnlyDictionary<long, PlaceName>> FindAsync(IReadOnlyCollection<long> rowIds, CancellationToken cancellationToken)
    {
        var rows = await byRow.FindAsync(rowIds, cancellationToken);
        return rows.ToDictionary(found => found.Row.RowId, found => reader.Read(found.Row, found.ReadAt));
    }

    public async Task<Slice<PlaceName>> ListAsync(PlaceNameFilter? filter, IReadOnlyList<PlaceNameOrder> order, PageRequest page, CancellationToken cancellationToken)
    {
        var rows = await database.ReadAsync((context, token) => queries.List(context, filter, order).ReadAsync(page, token), [queries.Part.Of(filter)], cancellationToken);
        return rows.Select(sorted => reader.Read(sorted.Row, database.Now));
    }

    public Task<int> CountAsync(PlaceNameFilter? filter, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.List(context, filter, []).CountAsync(limit, token), [queries.Part.Of(filter)], cancellationToken);

    public async Task<IReadOnlyDictionary<string, Slice<PlaceName>>> ListWithinAsync(IReadOnlyCollection<string> divisions, PlaceNameFilter? filter, PageRequest page, CancellationToken cancellationToken)
    {
        var found = await database.ReadAsync((context, token) => queries.Within.ReadAsync(context, queries.Filtered(context, filter), divisions, page, token), [queries.Part.Under(divisions)], cancellationToken);
        return found.ToDictionary(division => division.Key, division => division.Value.Select(row => reader.Read(row, database.Now)));
    }

    public Task<IReadOnlyDictionary<string, int>> CountWithinAsync(IReadOnlyCollection<string> divisions, PlaceNameFilter? filter, CancellationToken cancellationToken) =>
        database.ReadAsync((context, token) => queries.Within.CountAsync(context, queries.Filtered(context, filter), divisions, token), [queries.Part.Under(divisions)], cancellationToken);
}
