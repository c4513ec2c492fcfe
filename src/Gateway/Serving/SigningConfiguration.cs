using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Signing;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Serving;

/// <summary>Binds the section <c>Signing</c>. As with ids, a sandbox has a key that everybody knows, and anything else needs one of its own.</summary>
internal static class SigningConfiguration
{
    /// <summary>Issuer of what is signed over a sandbox.</summary>
    public const string SandboxIssuer = "urn:civil-affairs-graph:sandbox";

    /// <summary>Private key over a sandbox. Not secret: it certifies synthetic people only, and whoever has this source can sign with it.</summary>
    private const string SandboxKey =
        "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgKcns5MtXcBirPpHyzrT90Rz/NxmcDVPMUhZ81oDA+GGhRANCAAQ+VCJvEJRmp0D2mSM/rfTO19QJj2CQ0Qz8mDYxEqgzxJYPXrOs9jZoGe7vJVX+IUO0dwDa+iFoDlAnBNPHmaKo";

    /// <summary>Adds the options.</summary>
    public static IServiceCollection AddSigningOptions(this IServiceCollection services)
    {
        services.AddOptions<SigningOptions>().BindConfiguration("Signing").ValidateDataAnnotations()
            .PostConfigure<IOptionsMonitor<RegistryOptions>, IHostEnvironment>((signing, registries, host) =>
            {
                if (signing.KeyFile.Length > 0)
                {
                    signing.KeyFile = Path.Combine(host.ContentRootPath, signing.KeyFile);
                }

                signing.RetiredKeys = [.. signing.RetiredKeys.Select(key => SigningOptions.IsText(key) ? key : Path.Combine(host.ContentRootPath, key))];
                if (RegistryConfiguration.IsSandbox(registries))
                {
                    signing.Issuer = signing.Issuer.Length > 0 ? signing.Issuer : SandboxIssuer;
                    signing.Key = signing.Key.Length > 0 || signing.KeyFile.Length > 0 ? signing.Key : SandboxKey;
                }
            });
        return services;
    }
}
