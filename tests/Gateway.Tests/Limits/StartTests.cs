using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Gateway.Tests.Transport;
using CivilAffairsGraph.Gateway.Transport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace CivilAffairsGraph.Gateway.Tests.Limits;

/// <summary>The limits of the configuration: refused at the start when wrong, documented with default and range.</summary>
public sealed partial class StartTests
{
    private static readonly IReadOnlyDictionary<string, (object Default, RangeAttribute Range)> Options = typeof(LimitOptions).GetProperties().ToDictionary(
        property => property.Name, property => (property.GetValue(new LimitOptions())!, property.GetCustomAttribute<RangeAttribute>()!));

    public static TheoryData<string, string> Wrong { get; } = [.. Options.SelectMany(option => Outside(option.Value.Range).Select(value => (option.Key, value)))];

    [Theory]
    [MemberData(nameof(Wrong))]
    [InlineData("Tokens", "many")]
    [InlineData("Tokenz", "1000")]
    public async Task Start_WithALimitThatIsWrong_IsRefusedAndNamesIt(string option, string value)
    {
        var captured = new CapturedLog();
        var builder = WebApplication.CreateBuilder([$"--Limits:{option}", value]).ConfigureServing().AddRegistryServing();
        builder.Logging.ClearProviders().AddProvider(captured);
        builder.Services.AddTransport(builder.Configuration);
        await using var app = builder.Build();

        Assert.False(await app.PrepareAsync(TestContext.Current.CancellationToken));
        Assert.Contains(captured.Lines, line => line.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_OfLimits_ListsEachWithDefaultAndRange()
    {
        var page = await File.ReadAllTextAsync(PathOfPage(), TestContext.Current.CancellationToken);
        var listed = Row().Matches(page).ToDictionary(row => row.Groups[1].Value, row => (row.Groups[2].Value, row.Groups[3].Value));

        Assert.Equal(Options.Keys.Order(), listed.Keys.Order());
        foreach (var (name, (value, range)) in Options)
        {
            var expected = name switch
            {
                nameof(LimitOptions.ConcurrentRequests) => "2 per processor",
                nameof(LimitOptions.QueuedRequests) => "16 per processor",
                nameof(LimitOptions.QueuedInOverload) => "1 per 2 processors",
                _ => Text(value),
            };
            Assert.Equal((expected, $"{Text(range.Minimum)} to {Text(range.Maximum)}"), listed[name]);
        }
    }

    private static string[] Outside(RangeAttribute range) => range.Minimum is int least
        ? [$"{least - 1}", $"{(int)range.Maximum + 1}"]
        : ["00:00:00.9", "00:10:01"];

    private static string Text(object value) => value switch
    {
        int number => number.ToString("N0", null),
        _ => TimeSpan.Parse(value.ToString()!, null).ToString(),
    };

    private static string PathOfPage([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/limits.md"));

    [GeneratedRegex(@"^\| `(\w+)` \| ([^|]+) \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
