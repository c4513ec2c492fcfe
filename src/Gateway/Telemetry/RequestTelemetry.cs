using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using CivilAffairsGraph.Adapters.Telemetry;
using CivilAffairsGraph.Gateway.Execution;

namespace CivilAffairsGraph.Gateway.Telemetry;

/// <summary>A span and a measurement for each request. The framework's own span holds the address, which may hold values; this one holds none.</summary>
internal sealed class RequestTelemetry : IDisposable
{
    /// <summary>Name of a request's span.</summary>
    public const string SpanName = "graphql request";

    private readonly Meter meter = new(Tracing.Name);
    private readonly Histogram<double> requests;
    private readonly Counter<long> errors;

    public RequestTelemetry()
    {
        requests = meter.CreateHistogram<double>("cag.request.duration", "s", "Time of a request, by the status of its answer.");
        errors = meter.CreateCounter<long>("cag.errors", "{error}", "Errors in answers, by code.");
    }

    /// <summary>Observes an endpoint.</summary>
    public RequestDelegate Observe(RequestDelegate answer) => http => requests.Enabled || Tracing.Source.HasListeners() ? ObservedAsync(http, answer) : answer(http);

    /// <summary>Counts the errors of an answer, and names their codes in the request's span.</summary>
    public void Count(IReadOnlyList<ErrorEntry> entries)
    {
        foreach (var entry in entries)
        {
            errors.Add(1, new KeyValuePair<string, object?>("code", entry.Code));
        }

        if (entries.Count > 0 && Activity.Current is { OperationName: SpanName } span)
        {
            span.SetTag("graphql.errors", string.Join(' ', entries.Select(entry => entry.Code).Distinct()));
        }
    }

    /// <summary>What joins an answer with the log: the trace that the request belongs to, here or at its caller; an id of its own where there is none.</summary>
    public static string CorrelationOf(HttpContext http)
    {
        var trace = Activity.Current?.TraceId ?? CallerOf(http).TraceId;
        return trace == default ? http.TraceIdentifier : trace.ToHexString();
    }

    public void Dispose() => meter.Dispose();

    private async Task ObservedAsync(HttpContext http, RequestDelegate answer)
    {
        var began = Stopwatch.GetTimestamp();
        using var span = Start(http);
        await answer(http);
        var status = http.Response.StatusCode;
        span?.SetTag("http.request.method", http.Request.Method).SetTag("http.response.status_code", status);
        span?.SetStatus(status >= StatusCodes.Status500InternalServerError ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        requests.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("status", status.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Begins the span under the caller's; of what the caller sends only the two ids are taken.</summary>
    private static Activity? Start(HttpContext http)
    {
        var framework = Activity.Current;
        Activity.Current = null;
        var span = Tracing.Source.StartActivity(SpanName, ActivityKind.Server, CallerOf(http));
        Activity.Current = span ?? framework;
        return span;
    }

    private static ActivityContext CallerOf(HttpContext http) =>
        ActivityContext.TryParse(http.Request.Headers.TraceParent, null, isRemote: true, out var caller) ? caller : default;
}
