using System.Text.RegularExpressions;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>What the pages point to is there.</summary>
public sealed partial class LinkTests
{
    public static TheoryData<string> AllPages => [.. Pages.All];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Links_Relative_PointToWhatExists(string page)
    {
        var directory = Path.GetDirectoryName(Path.Combine(Pages.Root, page))!;
        var links = Link().Matches(Pages.Prose(page)).Select(link => link.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal));

        Assert.All(links, link =>
        {
            var (file, anchor) = link.Split('#') is [var path, var place] ? (path, place) : (link, null);
            var target = file.Length == 0 ? Path.Combine(Pages.Root, page) : Path.Combine(directory, file);
            Assert.True(Path.Exists(target), $"{page}: {link}");
            Assert.True(anchor is null || Heading().Matches(File.ReadAllText(target)).Any(heading => Anchor(heading.Groups[1].Value) == anchor), $"{page}: {link}");
        });
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void Paths_OfSources_Exist(string page)
    {
        var paths = SourcePath().Matches(Pages.Prose(page)).Select(path => path.Groups[1].Value)
            .Where(path => path is not "src/Gateway/sandbox" && !path.Contains('{', StringComparison.Ordinal));

        Assert.All(paths, path => Assert.True(Path.Exists(Path.Combine(Pages.Root, path)), $"{page}: {path}"));
    }

    [Theory]
    [MemberData(nameof(AllPages))]
    public void FileNames_Named_AreThoseOfSources(string page)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Pages.Root, "src"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileName).ToHashSet();
        var names = SourceFile().Matches(Pages.Prose(page)).Select(name => name.Groups[1].Value);

        Assert.All(names, name => Assert.Contains(name, sources));
    }

    private static string Anchor(string heading) => NoLetters().Replace(heading.ToLowerInvariant(), "").Replace(' ', '-');

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NoLetters();

    [GeneratedRegex("`((?:src|tests|docs|scripts)/[^` ]+)`")]
    private static partial Regex SourcePath();

    [GeneratedRegex(@"`(?:[\w/]+/)?(\w+\.cs)`")]
    private static partial Regex SourceFile();
}
