using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>The name is a second factor of knowledge: who does not know it learns nothing, not even that the person exists.</summary>
[Collection(nameof(StatementTests))]
public sealed class LookupNameTests(GatewayFixture gateway)
{
    private const string Everything = """
        query($n: ResidentId!, $name: String!) {
          a: verifyMaritalStatus(idNumber: $n, name: $name) { verdict basis coverage completeSince asOf since }
          b: verifyDeceased(idNumber: $n, name: $name) { verdict basis coverage asOf diedInMonth }
          c: verifyCouple(personA: { idNumber: $n, name: $name }, personB: { idNumber: "370199198206220023", name: "王芳" }) { verdict basis coverage completeSince asOf since }
        }
        """;

    private const string Unknown = "370199198005050013";

    [Theory]
    [InlineData("370199198003150010", " 李 伟 ")]
    [InlineData("370199198003150010", "李\u3000伟")]
    [InlineData("３７０１９９１９８００３１５００１０", "李伟")]
    public async Task Name_WrittenInAnotherWay_IsTheSame(string number, string name) =>
        Assert.Equal("YES", Lookup.Of(await Lookup.MaritalStatusAsync(gateway.Client, number, name), "verdict"));

    [Fact]
    public async Task Name_WithAMiddleDot_IsTheSameWithAnyKindOfIt()
    {
        var person = gateway.Truth("person").First(line => line.GetProperty("name").GetString()!.Contains('·', StringComparison.Ordinal) && line.TryGetProperty("diedOn", out _) && IsBuried(line.GetProperty("idNumber").GetString()!));
        var (number, name) = (person.GetProperty("idNumber").GetString()!, person.GetProperty("name").GetString()!);

        foreach (var dot in "·•．・")
        {
            Assert.Equal("YES", Lookup.Of(await Lookup.DeceasedAsync(gateway.Client, number, name.Replace('·', dot)), "verdict"));
        }

        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.DeceasedAsync(gateway.Client, number, name.Replace("·", "", StringComparison.Ordinal)), "verdict"));
    }

    [Fact]
    public async Task Name_OfAnotherRegistry_CountsToo() =>
        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.MaritalStatusAsync(gateway.Client, "371799196004300150", "邓海"), "verdict"));

    [Fact]
    public async Task Name_ThatIsWrong_AnswersAndCostsWhatAnUnknownPersonDoes()
    {
        using var client = gateway.Start([], gateway.Counter);
        await Lookup.AskAsync(client, "{ registries { name } }");
        var known = await AskAsync(client, "370199198003150010", "李卫");
        var dead = await AskAsync(client, "371699194801200051", "陈均");
        var nobody = await AskAsync(client, Unknown, "李卫");
        var right = await AskAsync(client, "370199198003150010", "李伟");

        Assert.Equal(nobody.Bytes, known.Bytes);
        Assert.Equal(nobody.Bytes, dead.Bytes);
        Assert.Equal(nobody.Statements, known.Statements);
        Assert.Equal(nobody.Statements, dead.Statements);
        Assert.NotEqual(nobody.Bytes, right.Bytes);
        Assert.Contains("\"YES\"", right.Bytes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Name_InQuestionMarks_IsNoNameThatLostItsCharacters()
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, "marriage.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT CERT_NUM_MAN, NAME_MAN FROM RC_MARRY WHERE NAME_MAN LIKE '%?%' AND LENGTH(CERT_NUM_MAN) = 18 AND OP_TYPE = 'IA' LIMIT 1";
        using var reader = command.ExecuteReader();
        Assert.True(reader.Read());

        Assert.Equal("UNKNOWN", Lookup.Of(await Lookup.MaritalStatusAsync(gateway.Client, reader.GetString(0), reader.GetString(1)), "verdict"));
    }

    private bool IsBuried(string number)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, "burial.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM FIS_DEAD WHERE ID_CARD = $number AND STATUS = '2' AND NAME NOT LIKE '%?%' AND SEX IS NOT NULL";
        command.Parameters.AddWithValue("$number", number);
        return (long)command.ExecuteScalar()! > 0;
    }

    private async Task<(string Bytes, string[] Statements)> AskAsync(HttpClient client, string number, string name)
    {
        gateway.Counter.Reset();
        var bytes = await Lookup.BytesAsync(client, Everything, new { n = number, name });
        return (bytes, [.. gateway.Counter.Statements.Select(statement => $"{statement.Database} {statement.Text}").Order(StringComparer.Ordinal)]);
    }
}
