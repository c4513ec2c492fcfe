using Microsoft.Extensions.DependencyInjection;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Registers look-ups; they are asked in this order.</summary>
internal static class LookupServices
{
    public static IServiceCollection AddLookups(this IServiceCollection services) => services
        .AddScoped<ClaimDesk>()
        .AddScoped<KnownNames>()
        .AddScoped<ILookups, MaritalStatusLookups>()
        .AddScoped<ILookups, CoupleLookups>()
        .AddScoped<ILookups, DeceasedLookups>()
        .AddScoped<ILookups, MarriageCertificateLookups>()
        .AddScoped<ILookups, CremationCertificateLookups>()
        .AddScoped<ILookups, OrganizationLookups>();
}
