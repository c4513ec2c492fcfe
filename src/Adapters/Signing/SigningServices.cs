using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Adapters.Signing;

/// <summary>Registers who signs. Another algorithm is another <see cref="ISigner"/> here.</summary>
public static class SigningServices
{
    /// <summary>Adds <see cref="ISigner"/>, <see cref="ISignatures"/> and <see cref="PublishedKeys"/>. <see cref="SigningOptions"/> are added by the caller.</summary>
    public static IServiceCollection AddSigning(this IServiceCollection services) => services
        .AddSingleton(provider => Read(provider.GetRequiredService<IOptions<SigningOptions>>().Value))
        .AddSingleton<ISigner>(provider => new EcdsaSigner(provider.GetRequiredService<SigningKeys>()))
        .AddSingleton(provider => new PublishedKeys(provider.GetRequiredService<SigningKeys>().Public))
        .AddSingleton<ISignatures>(provider => new Signatures(provider.GetRequiredService<PublishedKeys>().All));

    private static SigningKeys Read(SigningOptions options)
    {
        var mistakes = new List<string>();
        return SigningKeys.Read(options, mistakes) ?? throw new OptionsValidationException("Signing", typeof(SigningOptions), mistakes);
    }
}
