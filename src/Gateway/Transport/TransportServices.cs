using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Health;
using CivilAffairsGraph.Gateway.Telemetry;
using CivilAffairsGraph.Schemas.Access;
using GraphQL;
using GraphQL.Types;
using GraphQL.Validation;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace CivilAffairsGraph.Gateway.Transport;

/// <summary>Puts the endpoint together.</summary>
internal static class TransportServices
{
    /// <summary>
    /// Adds the endpoint. It asks the container for the schema, for <see cref="IPersonalFields"/>, and for every <see cref="IValidationRule"/>:
    /// those run for each request, also when the document is known.
    /// </summary>
    public static IServiceCollection AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>()
            .AddOptions<LimitOptions>().Bind(configuration.GetSection("Limits"), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidationRule, CostRule>().AddSingleton<BoundedDocumentBuilder>().AddSingleton<RequestRunner>().AddSingleton<Admission>().AddSingleton<WorkThreads>();
        services.TryAddSingleton<IDocumentExecuter>(provider => new DocumentExecuter(provider.GetRequiredService<BoundedDocumentBuilder>(), new DocumentValidator()));
        services.AddSingleton<IValidateOptions<DocumentOptions>, DocumentOptionsValidator>()
            .AddOptions<DocumentOptions>().Bind(configuration.GetSection("Documents")).ValidateOnStart();
        services.AddSingleton<DocumentCache>();
        services.AddSingleton(provider => new GraphExecutor(
            provider.GetRequiredService<IDocumentExecuter>(),
            provider.GetRequiredService<DocumentCache>(),
            provider.GetServices<IValidationRule>(),
            provider.GetService<IPersonalFields>()));
        return services.AddSingleton<RequestTelemetry>().AddSingleton<ErrorMapper>().AddSingleton<GraphEndpoint>();
    }

    /// <summary>Builds the schema, so that a fault in it stops the start, and maps <c>/graphql</c>, <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static IEndpointRouteBuilder MapCivilAffairsGraph(this IEndpointRouteBuilder endpoints)
    {
        endpoints.ServiceProvider.GetRequiredService<ISchema>().Initialize();
        var graph = endpoints.ServiceProvider.GetRequiredService<GraphEndpoint>();
        endpoints.Map("/graphql", endpoints.ServiceProvider.GetRequiredService<RequestTelemetry>().Observe(graph.AnswerAsync));
        endpoints.MapGet("/health/live", HealthEndpoints.AnswerLive);
        endpoints.MapGet("/health/ready", HealthEndpoints.AnswerReadyAsync);
        return endpoints;
    }
}
