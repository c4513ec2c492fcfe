using System.Linq.Expressions;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>A row with the values it was sorted by, as the database computed them.</summary>
/// <typeparam name="TRow">The row class.</typeparam>
internal sealed class Sorted<TRow>
{
    public required TRow Row { get; init; }

    public required long Id { get; init; }

    public string? First { get; init; }

    public string? Second { get; init; }

    public string? Third { get; init; }

    /// <summary>The values in the order of the keys, null for null.</summary>
    public string?[] Values => [NullWhenEmpty(First), NullWhenEmpty(Second), NullWhenEmpty(Third)];

    /// <summary>Selects a row together with its keys.</summary>
    public static Expression<Func<TRow, Sorted<TRow>>> Select(IReadOnlyList<SortKey<TRow>> keys, Expression<Func<TRow, long>> id)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        MemberBinding Bind<T>(string member, Expression<Func<TRow, T>> value) =>
            Expression.Bind(typeof(Sorted<TRow>).GetProperty(member)!, Expressions.Replace(value.Body, value.Parameters[0], row));
        string[] members = [nameof(First), nameof(Second), nameof(Third)];
        var bindings = keys.Select((key, i) => key.Text is { } text
            ? Bind(members[i], text.Expression)
            : Bind(members[i], key.Number!.Then(number => number == null ? null : number.Value.ToString())));
        return Expression.Lambda<Func<TRow, Sorted<TRow>>>(
            Expression.MemberInit(
                Expression.New(typeof(Sorted<TRow>)),
                [Expression.Bind(typeof(Sorted<TRow>).GetProperty(nameof(Row))!, row), Bind(nameof(Id), id), .. bindings]),
            row);
    }

    private static string? NullWhenEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
