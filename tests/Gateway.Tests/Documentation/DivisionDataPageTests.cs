using System.Globalization;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The counts of the page of division data are those of the embedded data.</summary>
public sealed partial class DivisionDataPageTests
{
    private static readonly string Text = Pages.Read("docs/division-data.md");

    [Fact]
    public void Files_Listed_HaveTheRowsStated()
    {
        var files = FileRow().Matches(Text);

        Assert.Equal(5, files.Count);
        Assert.All(files, file => Assert.Equal(Number(file.Groups[2].Value), DivisionFile.Rows(file.Groups[1].Value).Count()));
    }

    [Fact]
    public void Villages_ThatDisappeared_AreAsManyAsStated()
    {
        var data = DivisionData.Instance;
        var gone = Enumerable.Range(2017, 8).Select(year => (Year: year, Codes: Villages(data, year - 1).Except(Villages(data, year)).ToHashSet())).ToList();
        var succeeded = data.Changes.ToLookup(change => change.Year, change => change.OldCodes);
        int Succeeded(int year, HashSet<string> codes) => succeeded[year].SelectMany(old => old).Distinct().Count(codes.Contains);

        var (total, merged) = (gone.Sum(year => year.Codes.Count), gone.Single(year => year.Year == 2021));
        var counts = Disappeared().Match(Text).Groups.Values.Skip(1).Select(group => Number(group.Value));
        Assert.Equal([gone.Sum(year => Succeeded(year.Year, year.Codes)), total, merged.Codes.Count, Succeeded(2021, merged.Codes)], counts);
    }

    [Fact]
    public void Rows_PerEdition_AreAsStated()
    {
        var data = DivisionData.Instance;
        var counts = Editions().Match(Text);
        int Count(int level, int year) => data.Table(year).Count(span => span.Level == level);

        Assert.Equal(Enumerable.Range(2015, 9).Select(year => Count(4, year)), counts.Groups[1].Value.Split(' ').Select(Number));
        Assert.Equal(Enumerable.Range(2016, 8).Select(year => Count(5, year)), counts.Groups[2].Value.Split(' ').Select(Number));
        Assert.Contains($"{data.Table(2023).Count().ToString("N0", CultureInfo.InvariantCulture)} rows with province", Text, StringComparison.Ordinal);
        Assert.Contains($": {data.Table(2017).Count(span => span.IsZone)} in 2017, {data.Table(2023).Count(span => span.IsZone)} in 2023.", Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Villages(DivisionData data, int year) => data.Table(year).Where(span => span.Level == 5).Select(span => span.Code);

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `([\w.-]+)` \| ([\d,]+)", RegexOptions.Multiline)]
    private static partial Regex FileRow();

    [GeneratedRegex(@"([\d,]+) of ([\d,]+) village codes that disappeared have a successor; of the ([\d,]+) that the mergers of 2021 dropped, ([\d,]+)\.")]
    private static partial Regex Disappeared();

    [GeneratedRegex(@"townships ([\d, ]+) \(2015–2023\); villages ([\d, ]+) \(2016–2023\)")]
    private static partial Regex Editions();
}
