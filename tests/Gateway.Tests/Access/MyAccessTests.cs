using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

public sealed class MyAccessTests(GatewayFixture gateway)
{
    private const string Query = "{ myAccess { client agency scopes purposes { code name legalBasis } purpose { code } division validTo fields { name decision scopes needsPurpose } } }";

    /// <summary>That the decisions are what happens is what <see cref="AccessMatrixTests"/> walk through: both are held against the same page.</summary>
    [Fact]
    public async Task MyAccess_OfEveryRole_SaysOfEveryFieldWhatThePageSays()
    {
        using var client = gateway.Start([]);
        foreach (var role in Role.All)
        {
            client.DefaultRequestHeaders.Clear();
            client.As(role.Headers);

            var access = (await GatewayFixture.DataAsync(client, Query)).GetProperty("myAccess");
            var fields = access.GetProperty("fields").EnumerateArray().ToList();

            Assert.Equal(role.Client, access.GetProperty("client").GetString());
            Assert.True(fields.Count > 150, $"{fields.Count} fields");
            Assert.All(AccessTable.Fields.Keys, field => Assert.Contains(fields, told => told.GetProperty("name").GetString() == field));
            Assert.All(fields, field => Assert.Equal((field.GetProperty("name").GetString(), role.Decision(field.GetProperty("name").GetString()!)), (field.GetProperty("name").GetString(), field.GetProperty("decision").GetString())));
        }
    }

    [Fact]
    public async Task MyAccess_OfALimitedClient_NamesItsDivision()
    {
        using var client = gateway.Start([]);
        client.As(Developer.HeadersOf("sandbox-binzhou", "estate-settlement"));

        var access = (await GatewayFixture.DataAsync(client, Query)).GetProperty("myAccess");

        Assert.Equal(("371600", "estate-settlement"), (access.GetProperty("division").GetString(), access.GetProperty("purpose").GetProperty("code").GetString()));
        Assert.Contains(access.GetProperty("purposes").EnumerateArray(), purpose => purpose.GetProperty("legalBasis").GetString()!.Contains("民法典", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MyAccess_OfAnOutsider_NamesPublicFieldsOnly()
    {
        using var client = gateway.Start(new() { ["Access:Introspection"] = "ByScope" });
        client.DefaultRequestHeaders.Clear();

        var fields = (await GatewayFixture.DataAsync(client, Query)).GetProperty("myAccess").GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("name").GetString()!).ToList();

        Assert.Contains("Division.name", fields);
        Assert.Empty(fields.Intersect(AccessTable.Fields.Keys));
    }

    [Fact]
    public async Task MyAccess_OfSomebodyWithoutCredentials_IsNobodys()
    {
        using var client = gateway.Start([]);
        client.DefaultRequestHeaders.Clear();

        var access = (await GatewayFixture.DataAsync(client, Query)).GetProperty("myAccess");

        Assert.Equal((JsonValueKind.Null, 0, 0), (access.GetProperty("client").ValueKind, access.GetProperty("scopes").GetArrayLength(), access.GetProperty("purposes").GetArrayLength()));
    }
}
