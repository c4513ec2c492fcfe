using CivilAffairsGraph.Handwritten.Reading;

namespace CivilAffairsGraph.Handwritten.Divisions;

/// <summary>A row of a year-end table.</summary>
internal readonly record struct YearEntry(int Year, string Code, string Name, string? Parent);

/// <summary>Versions as the year-end tables show them: a run of years in which a code keeps its name. Absence from an incomplete table says nothing.</summary>
internal sealed class YearTables
{
    private readonly Dictionary<int, List<int>> complete;

    public YearTables(List<YearEntry> entries)
    {
        complete = entries.GroupBy(entry => DivisionCode.Depth(entry.Code)).ToDictionary(
            level => level.Key,
            level => Complete(level.GroupBy(entry => entry.Year).Select(year => (year.Key, year.Count())).OrderBy(year => year.Key)));
        Versions = entries.GroupBy(entry => entry.Code).ToDictionary(code => code.Key, code => Runs([.. code.OrderBy(entry => entry.Year)]));
    }

    /// <summary>The versions of each code, oldest first.</summary>
    public Dictionary<string, List<DivisionVersion>> Versions { get; }

    /// <summary>The complete tables that hold codes of this depth.</summary>
    public List<int>? YearsOf(string code) => complete.GetValueOrDefault(DivisionCode.Depth(code));

    /// <summary>A table with fewer than half the rows of the one before is incomplete.</summary>
    private static List<int> Complete(IEnumerable<(int Year, int Rows)> tables)
    {
        var (years, before) = (new List<int>(), 0);
        foreach (var (year, rows) in tables.Where(table => table.Rows * 2 >= before))
        {
            years.Add(year);
            before = rows;
        }

        return years;
    }

    private List<DivisionVersion> Runs(List<YearEntry> years)
    {
        var tables = YearsOf(years[0].Code)!;
        var runs = new List<DivisionVersion>();
        for (int start = 0, next; start < years.Count; start = next)
        {
            next = start + 1;
            while (next < years.Count && DivisionNames.Same(years[next - 1].Name, years[next].Name) && !tables.Exists(year => year > years[next - 1].Year && year < years[next].Year))
            {
                next++;
            }

            var (first, last) = (years[start], years[next - 1]);
            var absent = tables.Find(year => year > last.Year);
            var end = next < years.Count && (absent == 0 || years[next].Year <= absent) ? years[next].Year : absent;
            runs.Add(new DivisionVersion(last.Code, last.Name, last.Parent, first.Year == tables[0] ? null : Year(first.Year), end == 0 ? null : Year(end)));
        }

        return runs;
    }

    private static PartialDate Year(int year) => new(year, 0, 0);
}
