using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>How many remembered answers a change ends that it did not change.</summary>
public sealed class ListPrecisionTests(AnsweringSqlite engine, GatewayFixture sandbox, ITestOutputHelper output) : IClassFixture<AnsweringSqlite>
{
    private const int Batches = 10;
    private const int Changes = 10;

    /// <summary>What is written: part, table with its place, and a statement for a row of a division; {0} is the row, {1} another division.</summary>
    private static readonly (string Part, string Table, string Place, string Sql)[] Writes =
    [
        ("social-organization", "SOM_ORGAN", "morgArea", """UPDATE "SOM_ORGAN" SET "cnName" = "cnName" || '改' WHERE "ROW_ID" = {0}"""),
        ("social-organization", "SOM_ORGAN", "morgArea", """UPDATE "SOM_ORGAN" SET "morgArea" = '{1}' WHERE "ROW_ID" = {0}"""),
        ("social-organization", "SOM_ORGAN", "morgArea", """DELETE FROM "SOM_ORGAN" WHERE "ROW_ID" = {0}"""),
        ("social-organization", "SOM_CHECK", "ROW_ID", """UPDATE "SOM_CHECK" SET "result" = '2' WHERE "ROW_ID" = {0}"""),
        ("burial", "FIS_CEME", "DEPT_CODE", """UPDATE "FIS_CEME" SET "NAME" = "NAME" || '改' WHERE "ROW_ID" = {0}"""),
        ("burial", "FIS_CEME", "DEPT_CODE", """UPDATE "FIS_CEME" SET "DEPT_CODE" = '{1}' WHERE "ROW_ID" = {0}"""),
        ("burial", "FIS_DEAD", "ROW_ID", """UPDATE "FIS_DEAD" SET "NAME" = "NAME" || '改' WHERE "ROW_ID" = {0}"""),
    ];

    [Fact]
    public async Task Lists_OfDivisionsWhileRowsChange_EndHardlyMoreOftenThanTheyChange()
    {
        var memory = new AnswerMemory(engine);
        var random = new Random(7);
        var counties = (await sandbox.DataAsync("""{ divisions(first: 100, where: { level: { eq: COUNTY } }) { nodes { code } } }""")).GetProperty("divisions").GetProperty("nodes")
            .EnumerateArray().Select(node => node.GetProperty("code").GetString()!).ToArray();
        var documents = counties.SelectMany(Documents).ToArray();
        var known = new Dictionary<string, string>();
        var (ended, changed) = (0, 0);
        for (var batch = 0; batch < Batches; batch++)
        {
            await memory.SettleAsync();
            foreach (var document in documents)
            {
                known[document] = (await memory.AskAsync(document)).Text;
            }

            await memory.SettleAsync();
            foreach (var (part, sql) in Enumerable.Range(0, Changes).Select(_ => Write(random, counties)).OfType<(string, string)>())
            {
                await memory.RunAsync(part, sql);
            }

            await memory.LookAsync();
            foreach (var document in documents)
            {
                var (text, isRemembered) = await memory.AskAsync(document);
                Assert.True(!isRemembered || text == known[document], $"{document} is remembered as {text}");
                ended += isRemembered ? 0 : 1;
                changed += text == known[document] ? 0 : 1;
            }
        }

        output.WriteLine($"{documents.Length} answers, {Batches} times {Changes} changes: {changed} answers changed, {ended} ended ({(double)ended / changed:0.00} times).");
        Assert.True(changed > 50 && ended <= 1.2 * changed, $"{ended} ended, {changed} changed");
    }

    private static IEnumerable<string> Documents(string county) =>
    [
        $$"""{ division(code: "{{county}}") { socialOrganizations(first: 100) { totalCount nodes { name } } } }""",
        $$"""{ burialFacilities(first: 100, where: { division: { within: "{{county}}" } }) { totalCount nodes { name } } }""",
    ];

    private (string Part, string Sql)? Write(Random random, string[] counties)
    {
        var (part, table, place, sql) = Writes[random.Next(Writes.Length)];
        var row = Row(part, table, place, counties[random.Next(counties.Length)], random);
        return row is null ? null : (part, string.Format(null, sql, row, counties[random.Next(counties.Length)]));
    }

    private string? Row(string part, string table, string place, string county, Random random)
    {
        using var connection = engine.Open(part);
        using var command = connection.CreateCommand();
        command.CommandText = place == "ROW_ID"
            ? $"SELECT \"ROW_ID\" FROM \"{table}\" ORDER BY \"ROW_ID\" LIMIT 1 OFFSET {random.Next(1_000)}"
            : $"SELECT \"ROW_ID\" FROM \"{table}\" WHERE \"{place}\" LIKE '{county}%' ORDER BY \"ROW_ID\" LIMIT 1 OFFSET {random.Next(3)}";
        return command.ExecuteScalar()?.ToString();
    }
}
