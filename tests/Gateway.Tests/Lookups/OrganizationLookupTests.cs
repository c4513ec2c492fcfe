using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Data.Sqlite;

namespace CivilAffairsGraph.Gateway.Tests.Lookups;

/// <summary>Organizations by code, by the name they bear and by those they bore, and the list of illegal ones.</summary>
public sealed class OrganizationLookupTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("5137160099N0000192", null, "YES", "ACTIVE", "CREDIT_CODE")]
    [InlineData("5237010299n000027g", null, "YES", "ACTIVE", "CREDIT_CODE")]
    [InlineData(null, "滨州市沙盒老年体育协会", "YES", "ACTIVE", "CURRENT_NAME")]
    [InlineData("5337000099N0000356", null, "NO", "CANCELLED", "CREDIT_CODE")]
    [InlineData(null, " 山东省沙盒公益基金会 ", "NO", "CANCELLED", "CURRENT_NAME")]
    [InlineData("5137120099N000043X", null, "YES", "ACTIVE", "CREDIT_CODE")]
    [InlineData("53370000MJX0008862", null, "UNKNOWN", null, null)]
    [InlineData(null, "从未有过的协会", "UNKNOWN", null, null)]
    public async Task Organization_OfTheSandbox_IsAnsweredWithItsStatus(string? code, string? name, string registered, string? status, string? match)
    {
        using var nobody = gateway.Anonymous();
        var answer = await Lookup.OrganizationAsync(nobody, code, name);

        Assert.Equal((registered, status, match, "UNKNOWN"), (Lookup.Of(answer, "registered"), Lookup.Of(answer, "status"), Lookup.Of(answer, "matchedName"), Lookup.Of(answer, "onIllegalList")));
    }

    [Fact]
    public async Task Organizations_ByTheirFormerNames_AreFoundUnderTheirCodes()
    {
        var current = gateway.Truth("organization").Select(line => line.GetProperty("name").GetString()!).ToHashSet();
        var renamed = gateway.Truth("organization").Where(line => line.GetProperty("formerNames").GetArrayLength() > 0).ToList();

        Assert.True(renamed.Count > 50);
        foreach (var line in renamed.Take(40))
        {
            foreach (var former in line.GetProperty("formerNames").EnumerateArray().Select(name => name.GetString()!).Where(name => !current.Contains(name)))
            {
                var answer = await Lookup.OrganizationAsync(gateway.Client, null, former);
                Assert.Equal(("FORMER_NAME", Text(line, "status"), Text(line, "creditCode")), (Lookup.Of(answer, "matchedName"), Lookup.Of(answer, "status"), Lookup.Of(answer, "creditCode")));
            }
        }
    }

    [Fact]
    public async Task Names_OfTheIllegalList_AreFoundAsNamesAndAsAliases()
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(gateway.Sandbox, "social-organization.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM SOM_ILLEGAL UNION SELECT alias FROM SOM_ILLEGAL WHERE alias <> ''";
        using var reader = command.ExecuteReader();
        var names = 0;
        while (reader.Read())
        {
            var answer = await Lookup.OrganizationAsync(gateway.Client, null, reader.GetString(0));
            Assert.Equal(("UNKNOWN", "YES"), (Lookup.Of(answer, "registered"), Lookup.Of(answer, "onIllegalList")));
            names++;
        }

        Assert.True(names > 40, $"{names} names");
    }

    [Fact]
    public async Task Organization_OnTheIllegalList_IsSaidSoByItsCodeToo()
    {
        using var copy = new SandboxCopy(gateway, "SocialOrganization", "social-organization.db");
        copy.Run("UPDATE SOM_ILLEGAL SET alias = '滨州市沙盒老年体育协会' WHERE ROW_ID = 1");
        using var client = gateway.Start(new(copy.Settings));

        var answer = await Lookup.OrganizationAsync(client, "5137160099N0000192", null);

        Assert.Equal(("YES", "YES"), (Lookup.Of(answer, "registered"), Lookup.Of(answer, "onIllegalList")));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("5137160099N0000192", "滨州市沙盒老年体育协会")]
    public async Task Organization_ByNothingOrByBoth_IsBadInput(string? code, string? name) =>
        Assert.Equal("BAD_INPUT", Lookup.Code(await Lookup.OrganizationAsync(gateway.Client, code, name)));

    private static string? Text(JsonElement line, string property) => line.TryGetProperty(property, out var value) ? value.GetString() : null;
}
