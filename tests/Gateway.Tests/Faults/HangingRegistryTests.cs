using System.Diagnostics;
using System.Text.Json;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Fault = CivilAffairsGraph.Gateway.Tests.Faults.BrokenCommands.Fault;

namespace CivilAffairsGraph.Gateway.Tests.Faults;

/// <summary>A registry that hangs, under load: it is left alone soon, so that it takes neither places nor time of the others, and is asked again soon.</summary>
public sealed class HangingRegistryTests(GatewayFixture gateway, ITestOutputHelper output)
{
    private const string Married = """{ person(idNumber: "370199198003150010") { marriageEvents { kind } } }""";
    private const string Organization = """{ socialOrganization(creditCode: "5137160099N0000192") { name } }""";
    private static readonly TimeSpan QueryTimeout = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Registry_HangingUnderLoad_LeavesTheOthersFastAndComesBack()
    {
        var broken = new BrokenCommands("marriage.db");
        using var client = gateway.Start(new() { ["Registries:Marriage:QueryTimeout"] = QueryTimeout.ToString() }, broken);
        var (married, organization) = (await GatewayFixture.DataAsync(client, Married), await GatewayFixture.DataAsync(client, Organization));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        broken.Now = Fault.Silent;
        var load = Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => LoadAsync(client, stop.Token))));
        await Eventually.BecomesAsync(async () => (await RegistryStates.ReadAsync(client, "MARRIAGE")).Reason?.Contains("left alone", StringComparison.Ordinal), true);

        var (times, refused) = (new List<TimeSpan>(), 0);
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < 3 * QueryTimeout;)
        {
            var before = watch.Elapsed;
            Assert.Equal(organization.ToString(), (await GatewayFixture.DataAsync(client, Organization)).ToString());
            times.Add(watch.Elapsed - before);
            refused += (await RegistryStates.ReadAsync(client, "MARRIAGE")).Status == "DOWN" ? 1 : 0;
        }

        times.Sort();
        output.WriteLine($"{times.Count} requests for another registry under load: median {times[times.Count / 2].TotalMilliseconds:0} ms, slowest {times[^1].TotalMilliseconds:0} ms");
        Assert.True(times[times.Count / 2] < QueryTimeout / 4 && times[^1] < QueryTimeout, $"{times[times.Count / 2]}, {times[^1]}");
        Assert.Equal(times.Count, refused);

        broken.Now = Fault.None;
        var recovery = Stopwatch.StartNew();
        await RegistryStates.AnswersAsync(client, "MARRIAGE");
        output.WriteLine($"answers again after {recovery.Elapsed.TotalSeconds:0.0} s");
        await stop.CancelAsync();
        await load;
        Assert.Equal(married.ToString(), (await GatewayFixture.DataAsync(client, Married)).ToString());
    }

    [Fact]
    public async Task Registry_AskedForMoreThanItAnswers_IsDegradedAndNotLeftAlone()
    {
        var broken = new BrokenCommands("marriage.db") { Delay = TimeSpan.FromSeconds(2.2) };
        using var client = gateway.Start(new() { ["Registries:Marriage:QueryTimeout"] = "00:00:04", ["Registries:Marriage:MaximumReads"] = "1", ["Registries:Marriage:BreakAfter"] = "3" }, broken);
        var married = await GatewayFixture.DataAsync(client, Married);
        broken.Now = Fault.Slow;
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => GatewayFixture.AskAsync(client, Married)));
        broken.Now = Fault.None;

        Assert.Contains(answers, answer => answer.TryGetProperty("errors", out _));
        Assert.Equal(married.ToString(), (await GatewayFixture.DataAsync(client, Married)).ToString());
        var (status, reason) = await RegistryStates.ReadAsync(client, "MARRIAGE");
        Assert.Equal("DEGRADED", status);
        Assert.StartsWith("More is asked", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_WithoutOneOfItsTables_IsDegraded()
    {
        using var copy = new SandboxCopy(gateway, "Burial", "burial.db");
        using var client = gateway.Start(copy.Settings);
        Assert.Equal(("UP", null), await RegistryStates.ReadAsync(client, "BURIAL"));
        copy.Run("DROP TABLE FIS_CEME");

        for (var i = 0; i < 10; i++)
        {
            var answer = await GatewayFixture.AskAsync(client, "{ burialFacilities(first: 1) { nodes { name } } }");
            Assert.False(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("retryable").GetBoolean());
        }

        var (status, reason) = await RegistryStates.ReadAsync(client, "BURIAL");
        Assert.Equal("DEGRADED", status);
        Assert.StartsWith("The registry's database refuses", reason, StringComparison.Ordinal);
        await GatewayFixture.DataAsync(client, """{ person(idNumber: "371799196004300150") { deathEvidence { verdict } } }""");
    }

    private static async Task LoadAsync(HttpClient client, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var answer = await GatewayFixture.AskAsync(client, Married);
            Assert.True(answer.GetProperty("data").GetProperty("person").ValueKind == JsonValueKind.Object);
        }
    }
}
