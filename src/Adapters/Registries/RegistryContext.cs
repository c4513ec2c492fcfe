using System.Linq.Expressions;
using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Adapters.Querying;
using Microsoft.EntityFrameworkCore;

namespace CivilAffairsGraph.Adapters.Registries;

/// <summary>One read of one registry. Its model is built from the profile, so the same class serves all four.</summary>
internal sealed class RegistryContext(DbContextOptions<RegistryContext> options) : DbContext(options)
{
    /// <summary>The rows of a table.</summary>
    public IQueryable<TRow> Rows<TRow>()
        where TRow : class => Set<TRow>();

    /// <summary>Ranges of division codes that travel as one JSON parameter.</summary>
    public IQueryable<ScopeRangeRow> Ranges(string json) => Set<ScopeRangeRow>().FromSqlRaw(DatabaseEngines.Of(Database.ProviderName).RangesSql, json);

    /// <summary>The entries of a JSON array that travels as a parameter, as an expression.</summary>
    /// <param name="context">The context, as an expression.</param>
    /// <param name="json">The array as text, as an expression.</param>
    public static MethodCallExpression Entries(Expression context, Expression json) =>
        Expression.Call(context, nameof(EachOf), null, Expression.Call(typeof(SqlText), nameof(SqlText.Json), null, json));

    /// <summary>The entries of a JSON array of texts that a column expression makes, inside a statement.</summary>
    public IQueryable<EntryRow> EachOf(string json) => FromExpression(() => EachOf(json));
}
