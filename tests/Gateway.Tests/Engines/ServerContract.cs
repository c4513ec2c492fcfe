namespace CivilAffairsGraph.Gateway.Tests.Engines;

/// <summary>The contract on a server, and its answers against those of SQLite over the same rows.</summary>
public abstract class ServerContract(EngineFixture engine, SqliteEngineFixture sqlite) : EngineContract(engine)
{
    public static TheoryData<string> Parts { get; } = [.. ContractDocuments.Parts.Keys];

    [Theory]
    [MemberData(nameof(Parts))]
    public async Task Answers_ToEveryDocument_AreTheBytesThatSqliteGives(string part)
    {
        SkipWithout(Engine);
        var differences = new List<string>();
        foreach (var document in ContractDocuments.Parts[part])
        {
            var (expected, answered) = (await sqlite.AskAsync(document), await Engine.AskAsync(document));
            if (expected != answered || answered.Contains("\"errors\"", StringComparison.Ordinal))
            {
                var at = expected.Zip(answered).TakeWhile(pair => pair.First == pair.Second).Count();
                differences.Add($"{document}\n  expected …{Around(expected, at)}\n  answered …{Around(answered, at)}");
            }
        }

        Assert.True(differences.Count == 0, string.Join(Environment.NewLine, differences));
    }

    private static string Around(string text, int at) => text[Math.Clamp(at - 80, 0, text.Length)..Math.Clamp(at + 120, 0, text.Length)];
}
