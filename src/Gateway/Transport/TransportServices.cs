using CivilAffairsGraph.Adapters.Caching.Answers;
using CivilAffairsGraph.Gateway.Access;
using CivilAffairsGraph.Gateway.Answers;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Health;
using CivilAffairsGraph.Gateway.Receipts;
using CivilAffairsGraph.Gateway.Streaming;
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
    private const string GraphPath = "/graphql";

    /// <summary>
    /// Adds the endpoint. It asks the container for the schema, for <see cref="IPersonalFields"/>, and for every <see cref="IValidationRule"/>:
    /// those run for each request, also when the document is known.
    /// </summary>
    public static IServiceCollection AddTransport(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>()
            .AddOptions<LimitOptions>().Bind(configuration.GetSection("Limits"), binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        services.AddSingleton<IValidationRule, CostRule>().AddSingleton<BoundedDocumentBuilder>().AddSingleton<RequestRunner>().AddSingleton<Admission>().AddSingleton<WorkThreads>();
        services.TryAddSingleton<IDocumentExecuter>(provider => provider.GetService<AnswerCache>() is { IsEnabled: true } answers
            ? new RememberingExecuter(provider.GetRequiredService<BoundedDocumentBuilder>(), new KnownDocumentValidator(), answers)
            : new PlanningExecuter(provider.GetRequiredService<BoundedDocumentBuilder>(), new KnownDocumentValidator()));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<AnswerWriter>().AddSingleton<AnswerDesk>().AddSingleton<SettledRunner>().AddSingleton<RecordedRunner>();
        services.AddSingleton<IValidationRule, SubscriptionTransportRule>().AddSingleton<StreamRunner>().AddSingleton<StreamPlaces>().AddSingleton<EventStream>().AddSingleton<SocketEndpoint>();
        services.AddSingleton<IValidateOptions<DocumentOptions>, DocumentOptionsValidator>()
            .AddOptions<DocumentOptions>().Bind(configuration.GetSection("Documents")).ValidateOnStart();
        services.AddAccess().AddSingleton<DocumentCache>();
        services.AddSingleton(provider => new GraphExecutor(
            provider.GetRequiredService<IDocumentExecuter>(),
            provider.GetRequiredService<DocumentCache>(),
            provider.GetServices<IValidationRule>(),
            provider.GetService<IPersonalFields>()));
        return services.AddSingleton<RequestTelemetry>().AddSingleton<UnwrittenNames>().AddSingleton<ErrorMapper>().AddSingleton<GraphEndpoint>();
    }

    /// <summary>Builds the schema, so that a fault in it stops the start, and maps <c>/graphql</c>, <c>/health/live</c>, <c>/health/ready</c> and the public keys.</summary>
    public static WebApplication MapCivilAffairsGraph(this WebApplication endpoints)
    {
        endpoints.Services.GetRequiredService<ISchema>().Initialize();
        var graph = endpoints.Services.GetRequiredService<GraphEndpoint>();
        var origins = endpoints.Services.GetRequiredService<IOptions<AccessOptions>>().Value.Origins;
        endpoints.UseSecurityHeaders(origins).UseAllowedOrigins(GraphPath, origins);
        endpoints.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        endpoints.Map(GraphPath, endpoints.Services.GetRequiredService<RequestTelemetry>().Observe(graph.AnswerAsync));
        endpoints.MapGet("/health/live", HealthEndpoints.AnswerLive);
        endpoints.MapGet("/health/ready", HealthEndpoints.AnswerReadyAsync);
        endpoints.MapKeys();
        return endpoints;
    }
}
