using System.Diagnostics;
using CivilAffairsGraph.Adapters.Changes;
using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>Triggers wake the watcher and tell it of deletions, also when the connection was lost meanwhile.</summary>
public sealed class NoticeTests(Noticed engine) : WrittenRowTests(engine), IClassFixture<Noticed>
{
    private readonly EngineFixture engine = engine;

    [Fact]
    public async Task Names_ChangedOneAfterTheOther_AreAnsweredSoonerThanTheNextLook()
    {
        var race = Start();
        var watch = Stopwatch.StartNew();
        await race.RunAsync(race.People(1)[0], 10);

        // Ten looks that come once a minute take nine.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Row_DeletedWhileNobodyListened_IsNotAnswered()
    {
        var person = Start().People(2)[1];
        var query = $$"""{ person(idNumber: "{{person.Number}}") { marriageEvents { id } } }""";
        Assert.Contains("\"id\"", await engine.AskAsync(query), StringComparison.Ordinal);
        await using var connection = engine.Open("marriage");

        connection.Run($"""
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '{NoticeSource.ApplicationName}' AND datname = current_database();
            DELETE FROM marriage."RC_MARRY" WHERE "ROW_ID" = {person.RowId};
            """);

        Assert.Equal("{\"data\":{\"person\":{\"marriageEvents\":[]}}}", await Eventually.BecomesAsync(() => engine.AskAsync(query), "{\"data\":{\"person\":{\"marriageEvents\":[]}}}"));
    }

    [Fact]
    public async Task Rows_OfATableThatWasEmptied_AreNotAnswered()
    {
        Start();
        const string Query = """{ socialOrganization(creditCode: "5137160099N0000192") { creditListings { list } annualReports { year } } }""";
        await using var connection = engine.Open("social-organization");
        connection.Run("""UPDATE social_organization."SOM_LIST" SET "sorgId" = (SELECT "sorgId" FROM social_organization."SOM_ORGAN" WHERE "uscCode" = '5137160099N0000192') WHERE "ROW_ID" = 2""");
        Assert.True(await Eventually.BecomesAsync(async () => (await engine.AskAsync(Query)).Contains("\"list\"", StringComparison.Ordinal), true));

        connection.Run("""TRUNCATE social_organization."SOM_LIST" """);

        Assert.True(await Eventually.BecomesAsync(async () => (await engine.AskAsync(Query)).Contains("\"creditListings\":[]", StringComparison.Ordinal), true));
    }

    private FreshnessRace Start()
    {
        Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");
        return new([engine.Client], () => engine.Open("marriage"), "marriage.\"RC_MARRY\"");
    }
}
