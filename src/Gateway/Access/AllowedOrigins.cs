using Microsoft.AspNetCore.Cors.Infrastructure;

namespace CivilAffairsGraph.Gateway.Access;

/// <summary>Lets pages of the origins that are configured ask the endpoint; a browser lets no other.</summary>
internal static class AllowedOrigins
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Post];
    private static readonly string[] Sent = ["content-type", "authorization", "x-api-key", "x-purpose", "x-case"];
    private static readonly string[] Read = [QuotaDesk.LimitHeader, QuotaDesk.RemainingHeader, QuotaDesk.ResetHeader, "Retry-After", "Age", "ETag"];

    /// <summary>Answers for the path of the endpoint.</summary>
    /// <param name="app">The application.</param>
    /// <param name="path">The path.</param>
    /// <param name="origins">The origins.</param>
    public static IApplicationBuilder UseAllowedOrigins(this IApplicationBuilder app, string path, string[] origins)
    {
        if (origins.Length == 0)
        {
            return app;
        }

        var policy = new CorsPolicyBuilder(origins).WithMethods(Methods).WithHeaders(Sent).WithExposedHeaders(Read).Build();
        return app.UseWhen(http => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal), asked => asked.UseMiddleware<CorsMiddleware>(policy));
    }
}
