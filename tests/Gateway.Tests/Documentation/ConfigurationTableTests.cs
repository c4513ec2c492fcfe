using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Gateway.Execution;
using CivilAffairsGraph.Gateway.Serving;
using CivilAffairsGraph.Schemas;

namespace CivilAffairsGraph.Gateway.Tests.Documentation;

/// <summary>The README's table of settings holds every option there is, with its default, and no other. Limits have a page of their own.</summary>
public sealed partial class ConfigurationTableTests
{
    /// <summary>Public because another project sets it; never read from configuration.</summary>
    private static readonly PropertyInfo NotConfigured = typeof(RegistryOptions).GetProperty(nameof(RegistryOptions.IsSandboxFile))!;

    [Fact]
    public void Table_OfSettings_HoldsEveryOptionWithItsDefault()
    {
        var options = new[] { typeof(RegistryOptions).Assembly, typeof(CivilAffairsSchema).Assembly, typeof(SandboxServingOptions).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false, IsNested: false } && type != typeof(LimitOptions) && type.Name.EndsWith("Options", StringComparison.Ordinal))
            .SelectMany(type => type.GetProperties().Where(property => property.SetMethod is { IsPublic: true } && property != NotConfigured)
                .Select(property => $"{property.Name} = {Text(property.GetValue(Activator.CreateInstance(type)))}"));
        var rows = Row().Matches(Pages.Read("README.md")).Select(row => $"{row.Groups[1].Value} = {row.Groups[2].Value.Trim('`')}");

        Assert.Equal(options.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Table_OfSettings_NamesTheAddressListenedOn() =>
        Assert.Contains($"| `urls` | `{ServingExtensions.DefaultUrl}` |", Pages.Read("README.md"), StringComparison.Ordinal);

    private static string Text(object? value) => value switch
    {
        null or "" or Array { Length: 0 } or System.Collections.IDictionary { Count: 0 } => "empty",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    [GeneratedRegex(@"^\| `[^`|]*:(\w+)` \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
