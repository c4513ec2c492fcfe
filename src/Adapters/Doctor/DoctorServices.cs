using CivilAffairsGraph.Adapters.Registries;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>The doctor's door: each registry that was added can be examined.</summary>
public static class DoctorServices
{
    /// <summary>Checks a registry's settings, profile and database; everything found.</summary>
    public static Task<IReadOnlyList<Finding>> ExamineAsync(this IServiceProvider provider, RegistryName name, CancellationToken cancellationToken)
    {
        RegistryDoctor doctor;
        try
        {
            doctor = provider.Doctor(name);
        }
        catch (OptionsValidationException mistakes)
        {
            return Task.FromResult(Invalid(name, mistakes.Failures));
        }
        catch (InvalidOperationException unreadable)
        {
            // A value that is not of the setting's type; secrets are texts and always are.
            return Task.FromResult(Invalid(name, [unreadable.Message]));
        }

        return doctor.ExamineAsync(cancellationToken);
    }

    /// <summary>The script that lets an account read what a registry's profile places; null when its engine or profile cannot be used.</summary>
    /// <exception cref="OptionsValidationException">The registry's settings break their bounds.</exception>
    /// <exception cref="InvalidOperationException">A setting is not of its type.</exception>
    public static string? Grants(this IServiceProvider provider, RegistryName name) => provider.Doctor(name).Grants;

    /// <summary>The script of triggers by which a registry tells of changes; null when its engine or profile cannot be used, and where the engine is not PostgreSQL.</summary>
    /// <exception cref="OptionsValidationException">The registry's settings break their bounds.</exception>
    /// <exception cref="InvalidOperationException">A setting is not of its type.</exception>
    public static string? Triggers(this IServiceProvider provider, RegistryName name) => provider.Doctor(name).Triggers;

    private static RegistryDoctor Doctor(this IServiceProvider provider, RegistryName name) => new(
        provider.GetRequiredKeyedService<RegistryDefinition>(name), provider.GetRequiredService<IOptionsMonitor<RegistryOptions>>().Get(name.ToString()));

    private static IReadOnlyList<Finding> Invalid(RegistryName name, IEnumerable<string> mistakes)
    {
        var findings = new Findings(name);
        foreach (var mistake in mistakes)
        {
            findings.Error(FindingCode.SettingInvalid, mistake, "Correct the setting.");
        }

        return findings.All;
    }
}
