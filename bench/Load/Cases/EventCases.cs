using System.Globalization;

namespace CivilAffairsGraph.Load.Cases;

/// <summary>Spans of days that hold about the same number of events at every scale: first pages and, where there is one, second pages.</summary>
internal static class EventCases
{
    private const int EventsPerSpan = 300;
    private static readonly (string Code, string Kind)[] Kinds = [("IA", "MARRIAGE"), ("IB", "DIVORCE"), ("ICA", "MARRIAGE_REISSUE")];

    public static async Task<List<Case>> OfAsync(CaseSource source)
    {
        var spans = Kinds.SelectMany(kind => Spans(source, kind.Code).Select(span => (kind.Kind, span.From, span.To))).ToList();
        var cases = new List<Case>();
        foreach (var (kind, from, to) in spans.Evenly(source.Most / 2))
        {
            var first = Case.Same(("kind", kind), ("from", from), ("to", to));
            cases.Add(first);
            if (await source.Pages.NextAsync("events", first) is { } second)
            {
                cases.Add(second);
            }
        }

        return cases;
    }

    private static IEnumerable<(string From, string To)> Spans(CaseSource source, string code)
    {
        var days = source.Read("marriage.db", $"SELECT OP_DATE, count(*) FROM RC_MARRY WHERE upper(trim(OP_TYPE)) = '{code}' AND OP_DATE >= '1950-01-01' GROUP BY OP_DATE ORDER BY OP_DATE");
        var (from, held) = (days[0].Text, 0L);
        foreach (var (day, events) in days)
        {
            held += events;
            if (held >= EventsPerSpan)
            {
                var next = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                yield return (from, next);
                (from, held) = (next, 0);
            }
        }

        if (held > 0)
        {
            yield return (from, "2100-01-01");
        }
    }
}
