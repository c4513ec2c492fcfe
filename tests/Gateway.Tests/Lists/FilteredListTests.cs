using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Lists;

/// <summary>Generated filters and orders, answered by the endpoint page by page, against the same applied to the full answer in memory: 500 in all.</summary>
public sealed class FilteredListTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("marriageEvents", null, 190)]
    [InlineData("registrationOffices", null, 100)]
    [InlineData("divisions", "2026-03-01", 50)]
    [InlineData("divisions", "2010-06-01", 50)]
    [InlineData("placeNames", null, 40)]
    [InlineData("socialOrganizations", null, 20)]
    [InlineData("burialFacilities", null, 40)]
    [InlineData("burialRecords", null, 10)]
    public async Task List_FilteredAndOrdered_IsTheFullAnswerFilteredInMemory(string name, string? asOf, int cases)
    {
        var client = gateway.Client;
        var spec = ListSpec.All.Single(list => list.Name == name);
        var nodes = await new FullAnswer(gateway, client, spec).ReadAsync(asOf);
        var divisions = new DivisionOracle(client);
        var generator = new FilterGen(spec, nodes);
        if (name != "divisions")
        {
            await divisions.LearnAsync(nodes.SelectMany(node => node.Filed.Values).SelectMany(filed => filed).Concat(generator.ScopeCodes.Select(code => new FiledCode(code, null))));
        }

        var oracle = new FilterOracle(spec, divisions.Within);
        await Gen.Select(generator.Filter, generator.Order, Gen.Int[1, 100]).SampleAsync(
            async (filter, order, first) => await CompareAsync(client, spec, nodes, oracle, asOf, filter, order, first), iter: cases, threads: 1);
    }

    private static async Task CompareAsync(HttpClient client, ListSpec spec, IReadOnlyList<ListNode> nodes, FilterOracle oracle, string? asOf, string filter, string order, int first)
    {
        var where = JsonSerializer.Deserialize<JsonElement>(spec.Name == "divisions" ? $$"""{"and":[{{FullAnswer.SomeDivisions}},{{filter}}]}""" : filter);
        var (sorted, paged) = (JsonSerializer.Deserialize<JsonElement>(order), new Pages(client, spec, asOf, where, JsonSerializer.Deserialize<JsonElement>(order), first));
        var expected = oracle.Apply(nodes, where, sorted).Select(node => node.Id).ToList();

        var (forward, backward, count) = await paged.BothAsync(null, null);
        Assert.Equal(expected.Count, count);
        Assert.Equal(expected.Take(first), forward.Ids);
        Assert.Equal(expected.TakeLast(first), backward.Ids);
        Assert.Equal((expected.Count > first, expected.Count > first), (forward.More, backward.More));
        if (forward.More)
        {
            var (after, before, _) = await paged.BothAsync(forward.End, backward.End);
            Assert.Equal(expected.Skip(first).Take(first), after.Ids);
            Assert.Equal(expected.SkipLast(first).TakeLast(first), before.Ids);
            Assert.Equal((expected.Count > 2 * first, expected.Count > 2 * first), (after.More, before.More));
        }
    }
}
