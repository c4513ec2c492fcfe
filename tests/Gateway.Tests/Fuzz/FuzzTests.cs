using CivilAffairsGraph.Fuzzing;
using CivilAffairsGraph.Gateway.Tests.Graph;
using CivilAffairsGraph.Gateway.Tests.Numbers;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Fuzz;

/// <summary>Whatever is sent, the gateway over the sandbox answers in time, without a fault, in JSON, with a documented code. More cases: <c>bench/Fuzz</c>. Alone, because others would take its time.</summary>
[Collection(nameof(FuzzTests))]
[CollectionDefinition(nameof(FuzzTests), DisableParallelization = true)]
public sealed class FuzzTests(GatewayFixture gateway)
{
    private const int Cases = 10_000;

    /// <summary>Of a hundred cases so many are whole documents, which cost statements.</summary>
    private const int Documents = 8;

    private static readonly string[] Registries = ["Marriage", "SocialOrganization", "Burial"];

    [Fact]
    public async Task Request_OfAnyKind_IsAnsweredOrRefusedButNeverFails()
    {
        var none = TestContext.Current.CancellationToken;
        using var client = gateway.Start(Registries.ToDictionary(name => $"Registries:{name}:QueryTimeout", _ => "00:00:01"));
        client.DefaultRequestHeaders.Add(Deliberate.AddressHeader, "fuzzed");
        var cases = new CaseGen(await SchemaModel.ReadAsync(client, none), await OpaqueTexts.ReadAsync(client, none), Documents);
        var verdict = new Verdict(client);

        await cases.SampleAsync(verdict.JudgeAsync, iter: Cases, threads: 2);

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(", ", verdict.Codes.OrderBy(code => code.Key).Select(code => $"{code.Key} {code.Value}")));
        Assert.True(verdict.Codes["OK"] > Cases / 50, "Too few cases are answered to say anything.");
    }
}
