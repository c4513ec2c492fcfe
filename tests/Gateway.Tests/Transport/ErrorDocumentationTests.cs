using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Schemas.Errors;

namespace CivilAffairsGraph.Gateway.Tests.Transport;

public sealed partial class ErrorDocumentationTests
{
    [Fact]
    public async Task Page_OfErrors_ListsExactlyTheCodes()
    {
        var page = await File.ReadAllTextAsync(PathOfPage(), TestContext.Current.CancellationToken);

        Assert.Equal(ErrorCodes.All, Row().Matches(page).Select(match => match.Groups[1].Value));
    }

    [Fact]
    public void Codes_OfTheTable_AreAllTheConstants()
    {
        var constants = typeof(ErrorCodes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(constants.Order(), ErrorCodes.All.Order());
    }

    private static string PathOfPage([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/errors.md"));

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
