using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>Which part of its table a list can see: what is filed in the scope of its filter, or under the divisions it is asked of.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
/// <typeparam name="TFilter">The list's filter.</typeparam>
/// <param name="scopes">Which codes lie in a division.</param>
/// <param name="scope">The filter's scope.</param>
/// <param name="digits">Length of the longest division codes that the column holds.</param>
internal sealed class FilteredPart<TRow, TFilter>(IDivisionScopes scopes, Func<TFilter, DivisionScope?> scope, int digits = 12)
    where TFilter : class, ICombinedFilter<TFilter>
{
    /// <summary>The part of a filter; null for a list without one.</summary>
    public TablePart Of(TFilter? filter) => TablePart.Of<TRow>(Ranges(filter));

    /// <summary>The part under divisions.</summary>
    public TablePart Under(IReadOnlyCollection<string> divisions) =>
        TablePart.Of<TRow>(divisions.Count == 1 ? scopes.Within(divisions.First(), digits) : [.. divisions.SelectMany(division => scopes.Within(division, digits))]);

    /// <summary>One scope that every row must lie in is enough; alternatives and complements count as everywhere.</summary>
    private IReadOnlyList<CodeRange>? Ranges(TFilter? filter) => filter is null ? null : Ranges(scope(filter)) ?? filter.And?.Select(Ranges).FirstOrDefault(ranges => ranges is not null);

    private IReadOnlyList<CodeRange>? Ranges(DivisionScope? given) => given switch
    {
        { Within: { } within } => scopes.Within(within, digits),
        { Eq: { } eq } => [BeginningWith(eq)],
        { In: { } codes } => [.. codes.Select(BeginningWith)],
        _ => null,
    };

    /// <summary>A column may pad the code.</summary>
    private static CodeRange BeginningWith(string code) => new(code, CodePoints.After(code)!);
}
