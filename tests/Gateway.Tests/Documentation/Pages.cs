using System.Runtime.CompilerServices;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The pages that people read.</summary>
internal static class Pages
{
    private const string Fence = "```";

    /// <summary>Root of the repository.</summary>
    public static string Root { get; } = RootOf();

    /// <summary>Every page, as a path from the root.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. new[] { "README.md", "CHANGELOG.md", "scripts/divisions/README.md" },
        .. Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    /// <summary>Every fenced block of every page, in order.</summary>
    public static IReadOnlyList<Block> Blocks { get; } = [.. All.SelectMany(page => BlocksOf(page, Read(page)))];

    /// <summary>Text of a page.</summary>
    public static string Read(string page) => File.ReadAllText(Path.Combine(Root, page));

    /// <summary>The block that stands at a place.</summary>
    public static Block At(string place) => Blocks.Single(block => block.Place == place);

    /// <summary>The next block of the page, which for an example is its answer.</summary>
    public static Block? After(Block block) => Blocks.FirstOrDefault(next => next.Page == block.Page && next.Line > block.Line);

    /// <summary>The lines of the blocks of commands.</summary>
    public static IEnumerable<(Block Block, string Line)> Commands => Blocks
        .Where(block => block.Kind == "sh")
        .SelectMany(block => block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), (block, line) => (block, line));

    /// <summary>The page without its blocks.</summary>
    public static string Prose(string page) =>
        string.Concat(Read(page).Split("\n" + Fence).Where((_, i) => i % 2 == 0));

    private static IEnumerable<Block> BlocksOf(string page, string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Fence, StringComparison.Ordinal))
            {
                var content = lines.Skip(i + 1).TakeWhile(line => line != Fence).ToList();
                yield return new Block(page, i + 1, lines[i][Fence.Length..].Trim(), string.Join('\n', content));
                i += content.Count + 1;
            }
        }
    }

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../.."));
}
