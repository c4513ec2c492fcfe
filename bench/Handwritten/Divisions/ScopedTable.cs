using System.Data.Common;
using CivilAffairsGraph.Handwritten.Reading;
using CivilAffairsGraph.Handwritten.Sessions;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>A table whose rows file a division code and a day: how many lie in a scope, and the first of them.</summary>
/// <param name="registry">Where it is.</param>
/// <param name="table">Its name.</param>
/// <param name="code">Column of the code.</param>
/// <param name="day">Column of the day.</param>
/// <param name="columns">The other columns to read, of <c>{table} o</c>.</param>
internal sealed class ScopedTable(Registry registry, string table, string code, string day, string columns)
{
    /// <summary>Columns before those asked for.</summary>
    public const int Offset = 2;

    /// <summary>Above it, the first rows are met sooner by going through the table than by collecting all that match.</summary>
    private const int Many = 2_000;

    private readonly Query count = new(registry, $$"""
        SELECT count(*) FROM {ranges} r JOIN "{{table}}" o ON o."{{code}}" >= r.low AND o."{{code}}" < r.high
        """, "@ranges");

    private readonly Query days = new(registry, $$"""
        SELECT o."{{code}}", o."{{day}}" FROM {ranges} r JOIN "{{table}}" o ON o."{{code}}" >= r.low AND o."{{code}}" < r.high
        """, "@ranges");

    private readonly Query few = new(registry, $$"""
        SELECT o."{{code}}", o."{{day}}", {{columns}} FROM "{{table}}" o
        WHERE o."ROW_ID" IN (SELECT i."ROW_ID" FROM {ranges} r JOIN "{{table}}" i ON i."{{code}}" >= r.low AND i."{{code}}" < r.high) ORDER BY o."ROW_ID"
        """, "@ranges");

    private readonly Query many = new(registry, $$"""
        SELECT o."{{code}}", o."{{day}}", {{columns}} FROM "{{table}}" o
        WHERE EXISTS (SELECT 1 FROM {ranges} r WHERE o."{{code}}" >= r.low AND o."{{code}}" < r.high) ORDER BY o."ROW_ID"
        """, "@ranges");

    /// <summary>How many rows lie in the scope.</summary>
    public async Task<long> CountAsync(Session session, Scope scope, CancellationToken cancellationToken)
    {
        var found = 0L;
        if (scope.Undated.Length > 0)
        {
            await using var rows = await session.ReadAsync(count, cancellationToken, session.Ranges(scope.Undated));
            await rows.ReadAsync(cancellationToken);
            found = rows.GetInt64(0);
        }

        if (scope.Dated.Length > 0)
        {
            await using var rows = await session.ReadAsync(days, cancellationToken, session.Ranges(scope.Dated.DistinctBy(range => (range.From, range.To)).ToList()));
            while (await rows.ReadAsync(cancellationToken))
            {
                found += scope.Holds(rows.GetString(0), FiledDate.Read(rows.Text(1))?.FirstDay) ? 1 : 0;
            }
        }

        return found;
    }

    /// <summary>The first rows of the scope, by row number.</summary>
    public async Task<List<T>> FirstAsync<T>(Session session, Scope scope, long found, int size, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var page = new List<T>(size);
        if (found == 0)
        {
            return page;
        }

        await using var rows = await session.ReadAsync(found > Many ? many : few, cancellationToken, session.Ranges(scope.All));
        while (page.Count < size && await rows.ReadAsync(cancellationToken))
        {
            if (scope.Dated.Length == 0 || scope.Holds(rows.GetString(0), FiledDate.Read(rows.Text(1))?.FirstDay))
            {
                page.Add(read(rows));
            }
        }

        return page;
    }
}
