using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>Runs the doctor over the configuration that serving would use, without serving.</summary>
internal static class DoctorRun
{
    /// <summary>Checks the registries side by side.</summary>
    /// <returns>1 when there is an error, else 0.</returns>
    public static async Task<int> CheckAsync(
        string[] settings, IReadOnlyList<RegistryName> registries, Func<IReadOnlyList<RegistryName>, IReadOnlyList<Finding>, string> report, TextWriter output, CancellationToken cancellationToken)
    {
        await using var app = Build(settings);
        var general = Preparation.SettingMistakes(app.Services).Except(Preparation.RegistryMistakes(app.Services)).Distinct()
            .Select(mistake => new Finding(null, FindingSeverity.Error, FindingCode.SettingInvalid, null, null, mistake, "Correct the setting."));
        var found = await Task.WhenAll(registries.Select(name => app.Services.ExamineAsync(name, cancellationToken)));
        Finding[] findings = [.. general, .. found.SelectMany(finding => finding)];
        await output.WriteAsync(report(registries, findings));
        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? 1 : 0;
    }

    /// <summary>Prints a script of each registry.</summary>
    /// <returns>1 when one cannot be made, else 0.</returns>
    public static async Task<int> PrintAsync(string[] settings, IReadOnlyList<RegistryName> registries, Func<IServiceProvider, RegistryName, string?> script, TextWriter output, TextWriter error)
    {
        await using var app = Build(settings);
        var code = 0;
        foreach (var name in registries)
        {
            if (Made(app.Services, name, script) is { } made)
            {
                await output.WriteLineAsync(made);
                continue;
            }

            await error.WriteLineAsync($"The settings or the profile of {name} cannot be used for it; 'doctor' says why. Triggers are for PostgreSQL.");
            code = 1;
        }

        return code;
    }

    private static string? Made(IServiceProvider services, RegistryName name, Func<IServiceProvider, RegistryName, string?> script)
    {
        try
        {
            return script(services, name);
        }
        catch (Exception mistake) when (mistake is OptionsValidationException or InvalidOperationException)
        {
            return null;
        }
    }

    private static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(settings).ConfigureServing().AddRegistryServing();
        builder.Services.AddTransport(builder.Configuration);
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
