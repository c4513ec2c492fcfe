using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Tests.Engines;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Changes;

/// <summary>What is written into a registry is answered, although what was read before is remembered for an hour.</summary>
public abstract class WrittenRowTests(EngineFixture engine)
{
    public static TheoryData<string> Writes => [.. Write.All.Select(write => write.ToString())];

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Row_Written_IsAnswered(string name)
    {
        Assert.SkipWhen(engine.Missing is not null, engine.Missing ?? "");
        var write = Write.All.Single(write => write.ToString() == name);
        var before = await engine.AskAsync(write.Query);
        Assert.Contains(write.Before, before, StringComparison.Ordinal);
        Assert.DoesNotContain(write.After, before, StringComparison.Ordinal);

        // From then on everything is remembered.
        Assert.Equal(0, await Eventually.BecomesAsync(() => StatementsOfAsync(write.Query), 0));

        await using (var connection = engine.Open(write.Part))
        {
            connection.Run(write.SqlIn(engine.Schema(write.Part)));
        }

        Assert.True(await Eventually.BecomesAsync(async () => (await engine.AskAsync(write.Query)).Contains(write.After, StringComparison.Ordinal), true));
        Assert.True(write.After.StartsWith(write.Before, StringComparison.Ordinal) || !(await engine.AskAsync(write.Query)).Contains(write.Before, StringComparison.Ordinal));
    }

    private async Task<int> StatementsOfAsync(string query)
    {
        engine.Commands.IsOn = true;
        engine.Commands.Take();
        await engine.AskAsync(query);

        // The divisions are watched in the background; that is no work of a request.
        return engine.Commands.Take().Count(command => !command.CommandText.Contains("xzqh_bg", StringComparison.Ordinal));
    }
}

public sealed class SqliteWrittenRowTests(WatchedSqlite engine) : WrittenRowTests(engine), IClassFixture<WatchedSqlite>;

public sealed class SqliteWrittenAnswerTests(AnsweringSqlite engine) : WrittenRowTests(engine), IClassFixture<AnsweringSqlite>;

public sealed class PostgreSqlWrittenRowTests(WatchedPostgreSql engine) : WrittenRowTests(engine), IClassFixture<WatchedPostgreSql>;
