using CivilAffairsGraph.Fuzzing;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Fuzz;

/// <summary>Lists in any order, walked back and forth by the cursors that their answers give. More walks: <c>bench/Fuzz</c>.</summary>
public sealed class WalkFuzzTests(GatewayFixture gateway)
{
    private const int Cases = 20;

    [Fact]
    public async Task List_WalkedBackAndForth_HoldsEachNodeInOnePlace()
    {
        var schema = await SchemaModel.ReadAsync(gateway.Client, TestContext.Current.CancellationToken);
        Assert.Contains("marriageEvents", WalkedList.In(schema).Select(list => list.Name));
        var verdict = new WalkVerdict(gateway.Client);

        await WalkGen.Of(schema).SampleAsync(verdict.JudgeAsync, iter: Cases, threads: 2);

        Assert.Equal(Cases, verdict.Walks);
    }
}
