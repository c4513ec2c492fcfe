using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Tests.Documentation;

namespace CivilAffairsGraph.Gateway.Tests.Access;

/// <summary>Who may see which field, as <c>docs/access.md</c> tells people: what the product is judged by.</summary>
internal static partial class AccessTable
{
    /// <summary>Scopes of which one is needed, and whether the value is masked; fields that are not here are public.</summary>
    public static IReadOnlyDictionary<string, (string[] Scopes, bool Masked)> Fields { get; } = Row().Matches(Pages.Read("docs/access.md"))
        .ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value.Split(", ").Select(scope => scope.Trim('`')).ToArray(), row.Groups[3].Value.Length > 0));

    [GeneratedRegex(@"^\| `([A-Za-z]+\.[A-Za-z]+)` \| (`[^|]+`) \| ?([a-z]*) ?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
