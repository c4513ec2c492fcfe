namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Registers what tells who asks.</summary>
internal static class CredentialServices
{
    /// <summary>Adds <see cref="CredentialReader"/> with its options.</summary>
    public static IServiceCollection AddCredentials(this IServiceCollection services)
    {
        services.AddOptions<TokenOptions>().BindConfiguration("Access:Tokens").ValidateDataAnnotations();
        return services.AddSingleton<IssuerKeys>().AddSingleton<TokenReader>().AddSingleton<CredentialReader>().AddSingleton<ICredentials>(provider => provider.GetRequiredService<CredentialReader>());
    }
}
