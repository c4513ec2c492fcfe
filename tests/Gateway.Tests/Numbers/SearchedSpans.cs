using System.Diagnostics;

namespace CivilAffairsGraph.Gateway.Tests.Numbers;

/// <summary>
/// Has every span of the process searched, also those that nobody exports; but for those of the driver of PostgreSQL, which hold the statements by which tests
/// write people into it.
/// </summary>
internal sealed class SearchedSpans : IDisposable
{
    private const string Driver = "Npgsql";

    private readonly ActivityListener listener;

    public SearchedSpans(NumberSearch search)
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name != Driver,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                foreach (var text in Texts(span))
                {
                    search.Look(Channel.Trace, span.Source.Name, text);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public void Dispose() => listener.Dispose();

    private static IEnumerable<string?> Texts(Activity span) =>
    [
        span.OperationName,
        span.DisplayName,
        span.StatusDescription,
        span.TraceStateString,
        .. Texts(span.TagObjects),
        .. span.Events.SelectMany(happened => Texts(happened.Tags).Prepend(happened.Name)),
        .. span.Links.SelectMany(link => Texts(link.Tags ?? [])),
        .. span.Baggage.SelectMany(carried => (string?[])[carried.Key, carried.Value]),
    ];

    private static IEnumerable<string?> Texts(IEnumerable<KeyValuePair<string, object?>> tags) => tags.SelectMany(tag => (string?[])[tag.Key, tag.Value?.ToString()]);
}
