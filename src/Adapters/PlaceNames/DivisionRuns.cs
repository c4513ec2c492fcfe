using System.Runtime.InteropServices;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.PlaceNames;

/// <summary>
/// Makes versions from the year-end tables: a run of years in which a code keeps its name is one version. A table with fewer than half
/// of the rows that the one before had at a level is incomplete at that level, and absence from it says nothing.
/// </summary>
internal sealed class DivisionRuns
{
    private readonly Dictionary<int, int[]> completeYears;

    private DivisionRuns(Dictionary<int, int[]> completeYears) => this.completeYears = completeYears;

    /// <summary>The versions of every code, oldest first.</summary>
    public Dictionary<string, List<DivisionVersion>> Versions { get; private init; } = [];

    /// <summary>The oldest and the newest table that holds codes of this kind; null where none does.</summary>
    public (int First, int Last)? Tables(string code) =>
        completeYears.TryGetValue(Depth(code), out var years) ? (years[0], years[^1]) : null;

    public static DivisionRuns Build(IEnumerable<DivisionEntry> entries)
    {
        var byCode = new Dictionary<string, List<DivisionEntry>>();
        var counts = new Dictionary<(int Depth, int Year), int>();
        foreach (var entry in entries)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(byCode, entry.Code, out _) ??= []).Add(entry);
            CollectionsMarshal.GetValueRefOrAddDefault(counts, (Depth(entry.Code), entry.Year), out _)++;
        }

        var complete = counts.GroupBy(count => count.Key.Depth).ToDictionary(
            level => level.Key,
            level => Complete([.. level.Select(count => (count.Key.Year, count.Value)).OrderBy(count => count.Year)]));
        return new DivisionRuns(complete) { Versions = byCode.ToDictionary(code => code.Key, code => Split(Ordered(code.Value), complete[Depth(code.Key)])) };
    }

    /// <summary>By year, and within a year as the table has them. Most come in this order, and nothing is made anew for them.</summary>
    private static List<DivisionEntry> Ordered(List<DivisionEntry> years)
    {
        for (var i = 1; i < years.Count; i++)
        {
            if (years[i].Year < years[i - 1].Year)
            {
                return [.. years.OrderBy(entry => entry.Year)];
            }
        }

        return years;
    }

    /// <summary>2 province, 4 prefecture, 6 county, 9 township, 12 village.</summary>
    internal static int Depth(string code) => code.Length > 6 ? code.Length
        : code.EndsWith("0000", StringComparison.Ordinal) ? 2
        : code.EndsWith("00", StringComparison.Ordinal) ? 4 : 6;

    private static int[] Complete(List<(int Year, int Count)> years)
    {
        var complete = new List<(int Year, int Count)>();
        foreach (var year in years)
        {
            if (complete.Count == 0 || year.Count * 2 >= complete[^1].Count)
            {
                complete.Add(year);
            }
        }

        return [.. complete.Select(year => year.Year)];
    }

    private static List<DivisionVersion> Split(List<DivisionEntry> years, int[] complete)
    {
        var versions = new List<DivisionVersion>();
        for (int start = 0, next; start < years.Count; start = next)
        {
            for (next = start + 1; next < years.Count && Continues(years[next - 1], years[next], complete); next++)
            {
            }

            versions.Add(Version(years[start], years[next - 1], next < years.Count ? years[next] : null, complete));
        }

        return versions;
    }

    private static bool Continues(DivisionEntry last, DivisionEntry entry, int[] complete) =>
        DivisionNames.SameButForStyle(last.Name, entry.Name) && !IsAnyBetween(complete, last.Year, entry.Year);

    private static bool IsAnyBetween(int[] years, int after, int before)
    {
        foreach (var year in years)
        {
            if (year > after && year < before)
            {
                return true;
            }
        }

        return false;
    }

    private static DivisionVersion Version(DivisionEntry first, DivisionEntry last, DivisionEntry? following, int[] complete)
    {
        var absent = complete.FirstOrDefault(year => year > last.Year);
        var end = following is { } next && (absent == 0 || next.Year <= absent) ? next.Year : absent;
        return new DivisionVersion
        {
            Code = last.Code,
            Name = last.Name,
            ParentCode = last.Parent,
            Level = last.Level == DivisionLevel.Unknown ? DivisionCodeLevels.Of(last.Code) : last.Level,
            Kind = last.Level == DivisionLevel.Unknown && last.Code.Length == 6 ? DivisionKind.Statistical : DivisionKind.Legal,
            ValidFrom = first.Year == complete[0] ? null : new PartialDate(first.Year, null, null),
            ValidTo = end == 0 ? null : new PartialDate(end, null, null),
        };
    }
}
