using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Schemas.Registries;
using Microsoft.AspNetCore.Mvc;

namespace CivilAffairsGraph.Gateway.Health;

/// <summary>Answers a balancer.</summary>
internal static class HealthEndpoints
{
    /// <summary>The process runs.</summary>
    public static IResult AnswerLive() => Results.Json(new { status = "UP" });

    /// <summary>The endpoint answers. A registry that is down costs only its fields, so the status stays 200.</summary>
    public static async Task<IResult> AnswerReadyAsync([FromServices] IRegistryHealth health, CancellationToken cancellationToken)
    {
        var states = await health.ReadAsync(cancellationToken);
        return Results.Json(new
        {
            status = states.All(state => state.Status == RegistryStatus.Up) ? "UP" : "DEGRADED",
            registries = states.Select(state => new { name = ContractNames.Of(state.Name), status = ContractNames.Of(state.Status), reason = state.Reason }),
        });
    }
}
