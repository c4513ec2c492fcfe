using Npgsql;

namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>Plans of the statements that the gateway really sends, with their parameters, when the server may use any index: one that does not fit shows as a sequential scan.</summary>
public sealed class PostgreSqlIndexTests(PostgreSqlEngineFixture engine) : IClassFixture<PostgreSqlEngineFixture>
{
    public static TheoryData<string> Lookups { get; } = [.. KeyLookups.All.Keys];

    [Theory]
    [MemberData(nameof(Lookups))]
    public async Task Lookup_ByKey_IsServedByTheIndex(string lookup)
    {
        var (column, run) = KeyLookups.All[lookup];

        AssertServed(await PlanAsync(() => run(engine.Services, TestContext.Current.CancellationToken)), column);
    }

    [Theory]
    [InlineData("marriageEvents", "office", "DEPT_CODE")]
    [InlineData("placeNames", "division", "szqh")]
    [InlineData("socialOrganizations", "division", "morgArea")]
    [InlineData("burialFacilities", "division", "DEPT_CODE")]
    public async Task Scope_OfACounty_IsServedByTheIndex(string field, string scope, string column)
    {
        AssertServed(await PlanAsync(() => engine.DataAsync($"{{ {field}(first: 0, where: {{ {scope}: {{ within: \"370102\" }} }}) {{ totalCount }} }}")), column);
    }

    /// <summary>Not row by row in the order of the list, which passes through the whole table where few rows lie in the division.</summary>
    [Theory]
    [InlineData("placeNames", "szqh")]
    [InlineData("socialOrganizations", "morgArea")]
    [InlineData("burialFacilities", "DEPT_CODE")]
    public async Task Page_UnderOneDivision_IsFoundByTheIndex(string field, string column)
    {
        AssertServed(await PlanAsync(() => engine.DataAsync($"{{ division(code: \"370102\") {{ {field}(first: 20) {{ nodes {{ id }} }} }} }}")), column);
    }

    [Fact]
    public async Task ScopedLists_OfManyDivisions_AreServedByTheIndex()
    {
        AssertServed(await PlanAsync(() => engine.DataAsync("""{ division(code: "370100") { children(first: 12) { nodes { placeNames(first: 2) { nodes { id } } } } } }""")), "szqh");
    }

    [Fact]
    public async Task Dates_OfARange_AreServedByTheIndex()
    {
        AssertServed(await PlanAsync(() => engine.DataAsync("""{ marriageEvents(first: 0, where: { registeredOn: { gte: "2020-05-20", lt: "2020-05-21" } }) { totalCount } }""")), "OP_DATE");
    }

    private static void AssertServed(string plan, string column)
    {
        Assert.Contains(plan.Split('\n'), line => line.Contains("Index Cond", StringComparison.Ordinal) && line.Contains(column, StringComparison.Ordinal));
        Assert.DoesNotContain("Seq Scan on", plan, StringComparison.Ordinal);
    }

    private async Task<string> PlanAsync(Func<Task> ask)
    {
        Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");
        engine.Commands.IsOn = true;
        await ask();
        engine.Commands.IsOn = false;
        await using var connection = new NpgsqlConnection(engine.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var only = new NpgsqlCommand("SET enable_seqscan = off", connection))
        {
            await only.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var lines = new List<string>();
        foreach (var command in engine.Commands.Take().Cast<NpgsqlCommand>().Where(command => !command.CommandText.Contains("xzqh_", StringComparison.Ordinal)))
        {
            await using (command)
            {
                command.Connection = connection;
                command.CommandText = $"EXPLAIN {command.CommandText}";
                await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
                while (await reader.ReadAsync(TestContext.Current.CancellationToken))
                {
                    lines.Add(reader.GetString(0));
                }
            }
        }

        return string.Join('\n', lines);
    }
}
