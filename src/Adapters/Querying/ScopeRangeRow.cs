using System.Linq.Expressions;
using System.Text.Json;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Querying;

/// <summary>One range of one scope, sent to the database as part of a JSON parameter.</summary>
internal sealed class ScopeRangeRow
{
    /// <summary>Reads an entry of the parameter.</summary>
    private static readonly Expression<Func<EntryRow, ScopeRangeRow>> OfEntry = entry => new ScopeRangeRow
    {
        Scope = SqlText.Whole(SqlText.Field(entry.Value!, nameof(Scope))),
        From = SqlText.Field(entry.Value!, nameof(From)),
        To = SqlText.Field(entry.Value!, nameof(To)),
        Since = SqlText.Field(entry.Value!, nameof(Since)),
        Until = SqlText.Field(entry.Value!, nameof(Until)),
    };

    public int Scope { get; init; }

    public string From { get; init; } = "";

    public string To { get; init; } = "";

    /// <summary>First day as ISO text, empty for no limit.</summary>
    public string Since { get; init; } = "";

    /// <summary>First day no longer in the range as ISO text, empty for no limit.</summary>
    public string Until { get; init; } = "";

    /// <summary>The parameter that holds ranges of scopes, each with the number of its scope.</summary>
    public static string Json(IEnumerable<(int Scope, CodeRange Range)> ranges) => JsonSerializer.Serialize(ranges.Select(range => new ScopeRangeRow
    {
        Scope = range.Scope,
        From = range.Range.From,
        To = range.Range.To,
        Since = Iso(range.Range.Since),
        Until = Iso(range.Range.Until),
    }));

    /// <summary>The ranges that a parameter holds.</summary>
    /// <param name="context">The context, as an expression.</param>
    /// <param name="json">The parameter, as an expression.</param>
    public static MethodCallExpression Sent(Expression context, Expression json) =>
        Queries.Call(nameof(Queryable.Select), [typeof(EntryRow), typeof(ScopeRangeRow)], RegistryContext.Entries(context, json), OfEntry);

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", null) ?? "";
}
