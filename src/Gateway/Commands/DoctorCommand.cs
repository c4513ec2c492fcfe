using System.CommandLine;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary><c>doctor</c>: checks settings, profiles and databases of the registries, and says what to do about each mistake. It only reads.</summary>
internal static class DoctorCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var registry = new Option<string[]>("--registry")
        {
            Description = $"Registries to check: {string.Join(", ", Enum.GetNames<RegistryName>())}. Without it: all.",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<bool>("--json") { Description = "Prints the findings as a JSON array." };
        var grants = new Option<bool>("--print-grants") { Description = "Prints the script that lets an account read what the profiles place, and checks nothing." };
        var triggers = new Option<bool>("--print-triggers") { Description = "Prints the script of triggers by which PostgreSQL registries keep when rows changed and tell the hub of it, and checks nothing." };
        var settings = SettingArguments.Create("--Registries:Marriage:Profile=county.json");
        var command = new Command("doctor", "Checks settings, profiles and databases, and says what to do about each mistake.") { registry, json, grants, triggers, settings };
        command.Validators.Add(result =>
        {
            foreach (var unknown in Names(result.GetValue(registry)).Where(name => !Enum.TryParse<RegistryName>(name, ignoreCase: true, out _)))
            {
                result.AddError($"--registry must be one of {string.Join(", ", Enum.GetNames<RegistryName>())}, not '{unknown}'.");
            }

            SettingArguments.RefuseOthers(result, settings);
        });
        command.SetAction((result, cancellationToken) =>
        {
            // In their order, because the last one counts.
            string[] given = [.. result.Tokens.Select(token => token.Value).Where(SettingArguments.IsSetting)];
            var names = Names(result.GetValue(registry)).Select(name => Enum.Parse<RegistryName>(name, ignoreCase: true)).Distinct().ToList();
            IReadOnlyList<RegistryName> registries = names.Count == 0 ? Enum.GetValues<RegistryName>() : names;
            var (output, error) = (result.InvocationConfiguration.Output, result.InvocationConfiguration.Error);
            return result.GetValue(grants) ? DoctorRun.PrintAsync(given, registries, DoctorServices.Grants, output, error)
                : result.GetValue(triggers) ? DoctorRun.PrintAsync(given, registries, DoctorServices.Triggers, output, error)
                : DoctorRun.CheckAsync(given, registries, result.GetValue(json) ? DoctorReport.Json : DoctorReport.Text, output, cancellationToken);
        });
        return command;
    }

    /// <summary>A setting that follows the registries is read as one of them.</summary>
    private static IEnumerable<string> Names(string[]? words) => (words ?? []).Where(word => !SettingArguments.IsSetting(word));
}
