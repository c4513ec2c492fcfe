using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>The options that say which sandbox, each with its bounds.</summary>
internal static class SandboxOptions
{
    /// <summary><c>--scale</c>.</summary>
    public static Option<int> Scale() => Number(
        "--scale", "How many times 30,000 marriage events and 20,000 burial records.", SandboxSettings.Default.Scale, 1, SandboxSettings.LargestScale);

    /// <summary><c>--seed</c>.</summary>
    public static Option<int> Seed() => Number(
        "--seed", "Start of every random choice: the same seed gives the same sandbox.", SandboxSettings.Default.Seed, 0, int.MaxValue);

    /// <summary><c>--directory</c>.</summary>
    public static Option<string> Directory() => new("--directory")
    {
        Description = "Where to create it: a new or empty directory, or that of an older sandbox, which is replaced.",
        DefaultValueFactory = _ => "sandbox",
    };

    /// <summary><c>--until</c>.</summary>
    public static Option<DateOnly> Until() => new("--until")
    {
        Description = $"The last day anything happens on, yyyy-MM-dd, {Text(SandboxSettings.EarliestUntil)} to {Text(SandboxSettings.LatestUntil)}.",
        DefaultValueFactory = _ => SandboxSettings.DefaultUntil,
        CustomParser = ParseUntil,
    };

    private static Option<int> Number(string name, string description, int usual, int least, int most) => new(name)
    {
        Description = $"{description} {least} to {most}.",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            {
                return value;
            }

            result.AddError($"{name} must be a whole number from {least} to {most}, not '{text}'.");
            return usual;
        },
    };

    private static DateOnly ParseUntil(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day >= SandboxSettings.EarliestUntil && day <= SandboxSettings.LatestUntil)
        {
            return day;
        }

        result.AddError($"--until must be a day from {Text(SandboxSettings.EarliestUntil)} to {Text(SandboxSettings.LatestUntil)}, as yyyy-MM-dd, not '{text}'.");
        return SandboxSettings.DefaultUntil;
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
