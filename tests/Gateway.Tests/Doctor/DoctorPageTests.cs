using System.Text.Json;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Doctor;
using CivilAffairsGraph.Gateway.Tests.Documentation;

namespace CivilAffairsGraph.Gateway.Tests.Doctor;

/// <summary>The page of findings explains every code and no other.</summary>
public sealed partial class DoctorPageTests
{
    [Fact]
    public void Page_OfFindings_ListsExactlyTheCodes() => Assert.Equal(
        Enum.GetNames<FindingCode>().Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName).Order(StringComparer.Ordinal),
        Row().Matches(Pages.Read("docs/doctor.md")).Select(row => row.Groups[1].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"^\| `([A-Z_]+)` \| (?:error|warning|hint)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
