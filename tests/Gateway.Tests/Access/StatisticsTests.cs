using System.Text.Json;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>What a client learns that may count events and records, and see none.</summary>
public sealed class StatisticsTests(GatewayFixture gateway, StatisticsTests.Counting counting) : IClassFixture<StatisticsTests.Counting>
{
    [Theory]
    [InlineData("marriageEvents(where: { registeredOn: { gte: \"2020-01-01\" } })", "marriageEvents")]
    [InlineData("burialRecords(where: { cremated: { eq: true } })", "burialRecords")]
    public async Task Number_OfMany_IsToldAsItIs(string call, string field)
    {
        var query = $"{{ {call} {{ totalCount totalCountAtLeast }} }}";

        var told = await GatewayFixture.DataAsync(counting.Of(gateway), query);

        Assert.Equal((await gateway.DataAsync(query)).GetRawText(), told.GetRawText());
        Assert.True(told.GetProperty(field).GetProperty("totalCount").GetInt32() > 100);
    }

    /// <summary>Every day of a quiet year: most have no event, many few.</summary>
    [Fact]
    public async Task Number_OfFew_IsNotTold()
    {
        var days = Enumerable.Range(0, 30).Select(day => new DateOnly(1985, 1, 1).AddDays(day)).ToList();
        var query = $"{{ {string.Join(' ', days.Select((day, i) => $"d{i}: marriageEvents(where: {{ registeredOn: {{ eq: \"{day:yyyy-MM-dd}\" }} }}) {{ totalCount totalCountAtLeast }}"))} }}";

        var whole = (await gateway.DataAsync(query)).EnumerateObject().ToDictionary(day => day.Name, day => day.Value.GetProperty("totalCount").GetInt32());
        var told = await GatewayFixture.DataAsync(counting.Of(gateway), query);

        Assert.Contains(whole.Values, number => number is > 0 and < 5);
        foreach (var (day, number) in whole)
        {
            var count = told.GetProperty(day).GetProperty("totalCount");
            Assert.Equal(number is > 0 and < 5 ? (int?)null : number, count.ValueKind == JsonValueKind.Null ? (int?)null : count.GetInt32());
            Assert.Equal(number is > 0 and < 5 ? 0 : number, told.GetProperty(day).GetProperty("totalCountAtLeast").GetInt32());
        }
    }

    [Theory]
    [InlineData("{ certificateNumber: { eq: \"J370102-2005-000001\" } }")]
    [InlineData("{ and: [{ not: { or: [{ certificateNumber: { isNull: false, startsWith: \"J37\" } }] } }] }")]
    public async Task Filter_ThatNamesOneEvent_IsRefused(string where)
    {
        var answer = await GatewayFixture.AskAsync(counting.Of(gateway), $"{{ marriageEvents(where: {where}) {{ totalCount }} }}");

        Assert.Equal("FORBIDDEN_FIELD", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("data").GetProperty("marriageEvents").ValueKind);
    }

    /// <summary>A gateway asked by the client that counts.</summary>
    public sealed class Counting : IDisposable
    {
        private HttpClient? client;

        public HttpClient Of(GatewayFixture gateway) => client ??= gateway.Start([]).As(Developer.HeadersOf("sandbox-statistics", "statistics"));

        public void Dispose() => client?.Dispose();
    }
}
