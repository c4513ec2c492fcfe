using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Net.Http.Json;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Engines;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Writes a name and asks every gateway for it until all know it, again and again, on several rows at once.</summary>
/// <param name="gateways">The gateways, over the same tables.</param>
/// <param name="open">A connection that may write to the marriages.</param>
/// <param name="table">The table of marriages, quoted.</param>
internal sealed class FreshnessRace(IReadOnlyList<HttpClient> gateways, Func<DbConnection> open, string table)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly ConcurrentBag<TimeSpan> stale = [];

    /// <summary>For each race, time from the commit until the last request that was answered without it was sent, on any gateway.</summary>
    public IReadOnlyList<TimeSpan> Stale => [.. stale.Order()];

    /// <summary>Races between the marriages of an engine and gateways over it.</summary>
    public static FreshnessRace Over(EngineFixture engine, params IReadOnlyList<HttpClient> gateways)
    {
        var schema = engine.Schema("marriage");
        return new(gateways, () => engine.Open("marriage"), schema.Length == 0 ? "\"RC_MARRY\"" : $"\"{schema}\".\"RC_MARRY\"");
    }

    /// <summary>People with one row each, which a test may rename.</summary>
    public List<(long RowId, string Number)> People(int count)
    {
        using var connection = open();
        return [.. connection.Rows($"""
            SELECT MIN("ROW_ID"), "CERT_NUM_MAN" FROM {table}
            WHERE LENGTH("CERT_NUM_MAN") = 18 AND "CERT_TYPE_MAN" = '111' AND "OP_TYPE" = 'IA' AND "VALID_FLAG" = 1 AND "CHECK_CODE" = '1' AND "DATA_SOURCE" = '1' AND "ROW_ID" > 1000
            GROUP BY "CERT_NUM_MAN" HAVING COUNT(*) = 1 ORDER BY 1 LIMIT {count}
            """).Select(row => row.Split('|')).Select(row => (long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture), row[1]))];
    }

    /// <summary>Races over the row of one person.</summary>
    /// <param name="person">Whose row.</param>
    /// <param name="races">How many.</param>
    /// <param name="from">Number of the first: no name may come twice.</param>
    public async Task RunAsync((long RowId, string Number) person, int races, int from = 0)
    {
        await using var connection = open();
        for (var race = from; race < from + races; race++)
        {
            var name = NameOf(person, race);
            await WarmAsync(person.Number);
            Rename(connection, person.RowId, name);
            await AwaitAsync(person.Number, name, Stopwatch.GetTimestamp());
        }
    }

    /// <summary>A transaction that lasts: gateways read the row while it is open.</summary>
    public async Task RunLongAsync((long RowId, string Number) person, TimeSpan open3)
    {
        await using var connection = open();
        var name = $"赛{person.RowId}";
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        (command.Transaction, command.CommandText) = (transaction, Renaming(person.RowId, name));
        await command.ExecuteNonQueryAsync();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < open3; await Task.Delay(50))
        {
            Assert.All(await Task.WhenAll(gateways.Select(gateway => KnowsAsync(gateway, person.Number, name))), Assert.False);
        }

        await transaction.CommitAsync();
        await AwaitAsync(person.Number, name, Stopwatch.GetTimestamp());
    }

    /// <summary>The distribution, in a line.</summary>
    public override string ToString()
    {
        var times = Stale;
        string At(double share) => $"{times[(int)Math.Min(times.Count - 1, share * times.Count)].TotalMilliseconds:0}";
        return $"{times.Count} races, ms from commit to last stale answer: p50 {At(0.5)}, p90 {At(0.9)}, p99 {At(0.99)}, max {times[^1].TotalMilliseconds:0}";
    }

    /// <summary>What a race calls a person.</summary>
    public static string NameOf((long RowId, string Number) person, int race) => $"赛{person.RowId}之{race}";

    /// <summary>Writes a name.</summary>
    public void Rename(DbConnection connection, long rowId, string name) => connection.Run(Renaming(rowId, name));

    private string Renaming(long rowId, string name) => FormattableString.Invariant($"""UPDATE {table} SET "NAME_MAN" = '{name}' WHERE "ROW_ID" = {rowId}""");

    private async Task WarmAsync(string number)
    {
        foreach (var gateway in gateways)
        {
            await KnowsAsync(gateway, number, "");
            await KnowsAsync(gateway, number, "");
        }
    }

    private async Task AwaitAsync(string number, string name, long committed)
    {
        var last = await Task.WhenAll(gateways.Select(gateway => LastStaleAsync(gateway, number, name, committed)));
        stale.Add(last.Max());
        Assert.All(await Task.WhenAll(gateways.Select(gateway => KnowsAsync(gateway, number, name))), Assert.True);
    }

    private static async Task<TimeSpan> LastStaleAsync(HttpClient gateway, string number, string name, long committed)
    {
        for (var last = TimeSpan.Zero; ; await Task.Delay(5))
        {
            var sent = Stopwatch.GetElapsedTime(committed);
            if (await KnowsAsync(gateway, number, name) || last > Patience)
            {
                return last;
            }

            last = sent;
        }
    }

    /// <summary>Whether a gateway's answer has a name.</summary>
    public static async Task<bool> KnowsAsync(HttpClient gateway, string number, string name)
    {
        using var response = await gateway.PostAsJsonAsync(new Uri("/graphql", UriKind.Relative), new { query = "query($n: ResidentId!) { person(idNumber: $n) { marriageEvents { parties { name } } } }", variables = new { n = number } });
        var body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain("errors", body, StringComparison.Ordinal);
        return body.Contains($"\"{name}", StringComparison.Ordinal);
    }
}
