using CivilAffairsGraph.Adapters.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>What is said to bound a search does: the database's own plan of the statement finds rows by an index.</summary>
public sealed class LargeTablePlanTests(GatewayFixture gateway, LargeTablePlanTests.Counted counted) : IClassFixture<LargeTablePlanTests.Counted>
{
    [Theory]
    [InlineData("marriage.db", "marriageEvents(where: { registeredOn: { gte: \"2019-01-01\", lt: \"2019-02-01\" } })")]
    [InlineData("marriage.db", "marriageEvents(where: { registeredOn: { eq: \"2019-01-01\" } })")]
    [InlineData("marriage.db", "marriageEvents(where: { registeredOn: { in: [\"2019-01-01\", \"2019-01-03\"] } })")]
    [InlineData("marriage.db", "marriageEvents(where: { certificateNumber: { eq: \"J370102-2005-000001\" } })")]
    [InlineData("marriage.db", "marriageEvents(where: { certificateNumber: { in: [\"J370102-2005-000001\"] } })")]
    [InlineData("marriage.db", "marriageEvents(where: { office: { eq: \"371602\" } })")]
    [InlineData("marriage.db", "marriageEvents(where: { office: { within: \"371602\" } })")]
    [InlineData("marriage.db", "marriageEvents(where: { or: [{ certificateNumber: { eq: \"x\" } }, { registeredOn: { eq: \"2019-01-01\" } }] })")]
    [InlineData("burial.db", "burialRecords(where: { crematedOn: { gt: \"2019-01-01\", lt: \"2019-02-01\" } })")]
    [InlineData("burial.db", "burialRecords(where: { facilityId: { eq: \"x\" } })")]
    [InlineData("place-name.db", "placeNames(where: { division: { within: \"371602\" } })")]
    [InlineData("social-organization.db", "socialOrganizations(where: { division: { eq: \"371602\" } })")]
    public async Task Statement_OfABoundedList_FindsRowsByAnIndex(string file, string list)
    {
        var plan = await PlanAsync(file, list);

        // Parameters that are read as tables may be scanned; the first table must not be.
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("VIRTUAL TABLE", StringComparison.Ordinal));
        Assert.Contains(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("order: [{ registeredOn: ASC }]")]
    [InlineData("order: [{ registeredOn: DESC }, { certificateNumber: ASC }]")]
    [InlineData("order: [{ registeredOn: ASC }], last: 5")]
    public async Task Statement_OfAnOrderedListWithoutFilter_ReadsAnIndexInItsOrder(string arguments)
    {
        var plan = await PlanAsync("marriage.db", $"marriageEvents({arguments})");

        // The rows with a date are read in the order of the index, those without are found by it.
        Assert.Contains(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step.Contains("USING INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) && step.Contains("RC_MARRY", StringComparison.Ordinal) && !step.Contains("USING INDEX", StringComparison.Ordinal));
        Assert.DoesNotContain("USE TEMP B-TREE FOR ORDER BY", plan.TakeWhile(step => !step.StartsWith("SEARCH", StringComparison.Ordinal)));
    }

    private async Task<List<string>> PlanAsync(string file, string list)
    {
        counted.Counter.Reset();
        await GatewayFixture.AskAsync(counted.Client, $"{{ {list} {{ nodes {{ id }} }} }}");
        var (_, statement) = counted.Counter.Statements.Last(found => found.Database == file);

        await using var database = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, file)};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync(TestContext.Current.CancellationToken);
        SqliteFunctions.Add(database);
        var command = database.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var name in System.Text.RegularExpressions.Regex.Matches(statement, "@[A-Za-z_0-9]+").Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(name, "[]");
        }

        var plan = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(3));
        }

        return plan;
    }

    /// <summary>A gateway whose statements are seen.</summary>
    public sealed class Counted(GatewayFixture gateway)
    {
        internal StatementCounter Counter { get; } = new();

        public HttpClient Client => field ??= gateway.Start([], Counter);
    }
}
