using System.Collections.Concurrent;
using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>The divisions of Shandong from 2002 to 2024, for the sandbox only. Derived from published lists, see docs/division-data.md.</summary>
internal sealed class DivisionData
{
    /// <summary>Years whose year-end table exists: 2002 to 2024, of which 2005 was never published.</summary>
    public static readonly IReadOnlyList<int> Years = [.. Enumerable.Range(2002, 23).Where(year => year != 2005)];

    /// <summary>First year with townships.</summary>
    public const int FirstTownshipYear = 2015;

    /// <summary>First year with villages.</summary>
    public const int FirstVillageYear = 2016;

    /// <summary>Year of the newest table.</summary>
    public const int LastYear = 2024;

    private static readonly Lazy<DivisionData> Shared = new(Load);
    private readonly ILookup<string, DivisionSpan> _spansByCode;
    private readonly ILookup<string, DivisionSpan> _villagesByCounty;
    private readonly ConcurrentDictionary<(string County, int Year), DivisionSpan[]> _villages = new();
    private readonly CountyTimeline _counties;

    /// <summary>Indexes spans, which must be in order of code and first year, and the change log.</summary>
    public DivisionData(IReadOnlyList<DivisionSpan> spans, IReadOnlyList<DivisionChange> changes)
    {
        Spans = spans;
        Changes = changes;
        _spansByCode = spans.ToLookup(span => span.Code);
        _villagesByCounty = spans.Where(span => span.Level == 5).ToLookup(span => span.Code[..6]);
        _counties = new CountyTimeline(spans.Where(span => span is { Level: 3, IsZone: false }), changes);
    }

    /// <summary>The data, read once for the process.</summary>
    public static DivisionData Instance => Shared.Value;

    /// <summary>Every name of every code, in order of code and first year.</summary>
    public IReadOnlyList<DivisionSpan> Spans { get; }

    /// <summary>The change log: official rows first, then the inferred ones below county, each by year.</summary>
    public IReadOnlyList<DivisionChange> Changes { get; }

    /// <summary>The year-end table of a year, in order of code.</summary>
    public IEnumerable<DivisionSpan> Table(int year) => Spans.Where(span => span.In(year));

    /// <summary>The division that a code meant at the end of a year; null where the table of that year does not hold it.</summary>
    public DivisionSpan? Find(string code, int year) => _spansByCode[code].FirstOrDefault(span => span.In(year));

    /// <summary>Districts, counties and county-level cities on a day, in order of code, without statistical zones. Before the first table: those of 2002.</summary>
    public IReadOnlyList<DivisionSpan> CountiesOn(DateOnly day) => _counties.On(day);

    /// <summary>Villages and communities of a county or zone in the table of a year, in order of code; years before 2016 answer with 2016.</summary>
    public IReadOnlyList<DivisionSpan> VillagesOf(string countyCode, int year) =>
        _villages.GetOrAdd((countyCode, Math.Clamp(year, FirstVillageYear, LastYear)), key => [.. _villagesByCounty[key.County].Where(village => village.In(key.Year))]);

    private static DivisionData Load() => new(
        [.. new[] { "counties.csv", "townships.csv.br", "villages.csv.br" }.SelectMany(DivisionFile.Rows).Select(Span)
            .OrderBy(span => span.Code, StringComparer.Ordinal).ThenBy(span => span.FirstYear)],
        [.. new[] { "changes.csv", "inferred-changes.csv.br" }.SelectMany(DivisionFile.Rows).Select(Change)]);

    private static DivisionSpan Span(string[] row) =>
        new(row[0], row[1], int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));

    private static DivisionChange Change(string[] row) =>
        new(row[0], List(row[1]), List(row[2]), List(row[3]), List(row[4]), row[5] == "" ? null : row[5], row[6], row[7]);

    private static string[] List(string field) => field == "" ? [] : field.Split(',');
}
