namespace CivilAffairsGraph.Gateway.Access;

/// <summary>What a browser is told with every answer: nothing of it is a page, and no other page may use it unless it is asked from an origin that may.</summary>
internal static class SecurityHeaders
{
    /// <summary>Sets the headers before anything answers.</summary>
    /// <param name="app">The application.</param>
    /// <param name="origins">Origins of pages that may use answers.</param>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, IReadOnlyCollection<string> origins)
    {
        var allowed = origins.ToHashSet(StringComparer.Ordinal);
        return app.Use((HttpContext http, RequestDelegate next) =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Resource-Policy"] = allowed.Contains(http.Request.Headers.Origin.ToString()) ? "cross-origin" : "same-origin";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            return next(http);
        });
    }
}
