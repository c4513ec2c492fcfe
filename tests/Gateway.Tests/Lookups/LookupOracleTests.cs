using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Look-ups about people of the sandbox's crowd, compared with an independent reader of its truth.</summary>
public sealed class LookupOracleTests(GatewayFixture gateway, ITestOutputHelper output)
{
    private const string Today = "2026-03-01";

    [Fact]
    public async Task People_ThreeHundredAtRandom_AreAnsweredAsTheTruthSays()
    {
        var oracle = new MaritalOracle(gateway);
        var people = Named().Where(person => oracle.People.Contains(person.Key)).OrderBy(person => person.Key, StringComparer.Ordinal).ToList();
        new Random(20260301).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(people));
        var (differences, counts) = (new List<string>(), new Dictionary<string, int>());
        foreach (var (number, name) in people.Take(300))
        {
            var (status, since) = oracle.On(number, Today);
            var expected = status switch { "MARRIED" => $"YES/{since}", "DIVORCED" => $"NO/{since}", "WIDOWED" => "NO/", "CONFLICT" => "CONFLICT/", _ => "UNKNOWN/" };
            var answer = await Lookup.MaritalStatusAsync(gateway.Client, number, name);
            var answered = $"{Lookup.Of(answer, "verdict")}/{Lookup.Of(answer, "since")}";
            var dead = Lookup.Of(await Lookup.DeceasedAsync(gateway.Client, number, name), "verdict");
            counts[status] = counts.GetValueOrDefault(status) + 1;
            if (expected != answered || dead != (oracle.Dead(number) ? "YES" : "UNKNOWN"))
            {
                differences.Add($"{number[..6]}…: answered {answered} {dead}, truth {status}/{since} {oracle.Dead(number)}");
            }
        }

        output.WriteLine(string.Join(", ", counts.Select(count => $"{count.Value} {count.Key}")));
        Assert.True(counts.Count >= 3, "too few kinds of status to tell anything");
        Assert.Empty(differences);
    }

    /// <summary>A name that stands beside the 18-digit number of a person in the written table, characters whole.</summary>
    private Dictionary<string, string> Named()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, "marriage.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT UPPER(CERT_NUM_MAN), NAME_MAN FROM RC_MARRY WHERE LENGTH(CERT_NUM_MAN) = 18 AND COALESCE(VALID_FLAG, 1) = 1 AND COALESCE(CHECK_CODE, '1') = '1' AND NAME_MAN NOT LIKE '%?%'
            UNION ALL
            SELECT UPPER(CERT_NUM_WOMAN), NAME_WOMAN FROM RC_MARRY WHERE LENGTH(CERT_NUM_WOMAN) = 18 AND COALESCE(VALID_FLAG, 1) = 1 AND COALESCE(CHECK_CODE, '1') = '1' AND NAME_WOMAN NOT LIKE '%?%'
            """;
        using var reader = command.ExecuteReader();
        var names = new Dictionary<string, string>();
        while (reader.Read())
        {
            names[reader.GetString(0)] = reader.GetString(1).Trim();
        }

        return names;
    }
}
