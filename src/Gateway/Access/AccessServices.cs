using CivilAffairsGraph.Adapters.Quotas;
using CivilAffairsGraph.Schemas.Access;
using GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Puts together who may ask what, and how much.</summary>
internal static class AccessServices
{
    /// <summary>Adds it. Credentials, fields and purposes are those that are registered beside.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration("Access").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<TrustedDocumentOptions>().BindConfiguration("Access:Documents").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<TrustedDocuments>().AddSingleton<TrustedDocumentFolder>();
        services.AddCors().AddSingleton<SchemaAudience>().AddSingleton<IValidationRule, IntrospectionRule>();
        services.TryAddSingleton<FieldCatalog>();
        services.TryAddSingleton<RightsTable>();
        services.TryAddSingleton(new PurposeCatalog(() => []));
        return services.AddSingleton<CallerDesk>().AddSingleton<LedgerEntries>().AddSingleton<Disclosures>();
    }

    /// <summary>Adds what clients may use.</summary>
    public static IServiceCollection AddClientQuotas(this IServiceCollection services) =>
        services.AddQuotas(provider => provider.GetRequiredService<IOptions<AccessOptions>>().Value.Replicas).AddSingleton<QuotaDesk>();
}
