using CivilAffairsGraph.Fuzzing;
using CsCheck;

namespace CivilAffairsGraph.Gateway.Tests.Fuzz;

/// <summary>Whatever stands in a profile, start and doctor take it or list its mistakes. More cases: <c>bench/Fuzz</c>.</summary>
public sealed class ProfileFuzzTests
{
    private const int Cases = 600;

    [Fact]
    public async Task Profile_OfAnyKind_IsTakenOrRefusedWithItsMistakes()
    {
        using var verdict = new ProfileVerdict();

        await ProfileGen.Any.SampleAsync(verdict.JudgeAsync, iter: Cases, threads: 2);

        Assert.True(verdict.Outcomes["taken"] > Cases / 20 && verdict.Outcomes["refused"] > Cases / 20, "One outcome alone says little.");
    }
}
