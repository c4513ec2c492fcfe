using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Values;
using CivilAffairsGraph.Gateway.Tests.Graph;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The page of quality issues: every code, its severity, and no field that the sandbox shows is missing.</summary>
public sealed partial class QualityIssuePageTests(GatewayFixture gateway)
{
    private const int PageCount = 20;

    [Fact]
    public void Page_OfIssues_ListsExactlyTheCodesWithTheirSeverity() => Assert.Equal(
        QualityIssues.Codes.Select(code => (code, QualityIssues.Of(code, "").Severity.ToString().ToUpperInvariant())).Order(),
        Sections().Select(section => (section.Code, section.Severity)).Order());

    [Theory]
    [InlineData("marriageEvents")]
    [InlineData("burialRecords")]
    [InlineData("socialOrganizations")]
    [InlineData("burialFacilities")]
    [InlineData("placeNames")]
    public async Task Page_OfIssues_NamesTheFieldsOfEveryIssueOfTheSandbox(string list)
    {
        var documented = Sections().SelectMany(section => section.Fields, (section, field) => (section.Code, field)).ToHashSet();

        var found = await IssuesAsync(list);
        Assert.NotEmpty(found);
        Assert.Empty(found.Except(documented));
    }

    private async Task<HashSet<(string Code, string Field)>> IssuesAsync(string list)
    {
        var query = $"query($after: String) {{ list: {list}(first: 100, after: $after) {{ pageInfo {{ endCursor }} nodes {{ provenance {{ issues {{ code field }} }} }} }} }}";
        var found = new HashSet<(string, string)>();
        string? after = null;
        for (var page = 0; page < PageCount; page++)
        {
            var answer = (await gateway.DataAsync(query, new { after })).GetProperty("list");
            found.UnionWith(answer.GetProperty("nodes").EnumerateArray()
                .SelectMany(node => node.GetProperty("provenance").GetProperty("issues").EnumerateArray())
                .Select(issue => (issue.GetProperty("code").GetString()!, issue.GetProperty("field").GetString()!)));
            after = answer.GetProperty("pageInfo").GetProperty("endCursor").GetString() ?? after;
        }

        return found;
    }

    private static IEnumerable<(string Code, string Severity, IEnumerable<string> Fields)> Sections() =>
        Section().Matches(Pages.Read("docs/quality-issues.md")).Select(section =>
            (section.Groups[1].Value, section.Groups[2].Value, section.Groups[3].Value.Split(", ").Select(field => field.Trim('`'))));

    [GeneratedRegex(@"^### ([A-Z_]+)\n\n\*([A-Z]+); fields: ([^*]+)\*$", RegexOptions.Multiline)]
    private static partial Regex Section();
}
