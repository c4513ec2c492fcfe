using CivilAffairsGraph.Adapters.Caching;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Differential;
using CivilAffairsGraph.Gateway.Tests.Graph;
using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Gateway.Tests.Caching;

/// <summary>Gateways that remember answer what one that does not would, while the registries change. bench/Fuzz runs more steps.</summary>
public sealed class DifferentialTests(GatewayFixture gateway, ITestOutputHelper output) : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("differential-").FullName;

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public async Task Answers_WhileRegistriesChange_AreThoseOfTheSourceWithinTheBound()
    {
        using var report = await RunAsync(5_000, null);

        Assert.Empty(report.Differences);
        Assert.True(report.ChangedShare >= 0.3, $"{report}");
        Assert.True(report.Remembered > 500, $"{report}");
    }

    [Fact]
    public async Task Answers_WithChangesUnseen_AreFoundToBeWrong()
    {
        using var report = await RunAsync(2_500, services =>
        {
            foreach (var name in Enum.GetValues<RegistryName>())
            {
                services.AddKeyedSingleton<IChangeLog>(name, (_, _) => TimeToLiveOnly.Instance);
            }
        });

        Assert.NotEmpty(report.Differences);
    }

    private async Task<DifferentialReport> RunAsync(int steps, Action<IServiceCollection>? services)
    {
        foreach (var file in Directory.EnumerateFiles(gateway.Sandbox))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)));
        }

        await using var run = new DifferentialRun(seed: 1, directory, Environment.GetEnvironmentVariable("CAG_REDIS"), services);
        var report = new DifferentialReport();
        await run.RunAsync(steps, report, null, TestContext.Current.CancellationToken);
        output.WriteLine(report.ToString());
        report.Differences.Take(5).ToList().ForEach(output.WriteLine);
        return report;
    }
}
