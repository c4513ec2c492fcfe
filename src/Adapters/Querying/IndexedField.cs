using CivilAffairsGraph.Adapters.Profiles;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A field of a filter that keeps a search of a large table short.</summary>
/// <typeparam name="TFilter">The registry's filter.</typeparam>
/// <param name="Name">The contract's name of the field.</param>
/// <param name="Property">The property whose column must be indexed; null for a division scope, which bounds a search by itself.</param>
/// <param name="Serves">Whether the filter's own operators on the field let an index find the rows.</param>
internal sealed record IndexedField<TFilter>(string Name, string? Property, Func<TFilter, bool> Serves)
{
    /// <summary>A division scope.</summary>
    public static IndexedField<TFilter> Scope(string name, Func<TFilter, DivisionScope?> scope) => new(name, null, filter => scope(filter) is { } given && given != new DivisionScope());

    /// <summary>A text that is compared as it stands in its column.</summary>
    public static IndexedField<TFilter> Text(string name, string property, Func<TFilter, StringOperators?> text) =>
        new(name, property, filter => (text(filter)?.Eq ?? (object?)text(filter)?.In) is not null);

    /// <summary>A date; a column of mixed formats has no order that an index could serve.</summary>
    public static IndexedField<TFilter> Date(string name, string property, ColumnMapping? column, Func<TFilter, DateOperators?> date) => new(
        name,
        property,
        filter => column?.Format is not (null or "mixed") && date(filter) is { } given && (given.Eq ?? given.Gt ?? given.Gte ?? given.Lt ?? given.Lte ?? (object?)given.In) is not null);

    /// <summary>An id.</summary>
    public static IndexedField<TFilter> Id(string name, string property, Func<TFilter, IdOperators?> id) => new(name, property, filter => (id(filter)?.Eq ?? (object?)id(filter)?.In) is not null);
}
