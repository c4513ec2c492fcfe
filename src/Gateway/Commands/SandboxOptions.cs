using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox;

namespace CivilAffairsGraph.Gateway.Commands;

/// <summary>The options that say which sandbox, each with its bounds.</summary>
internal static class SandboxOptions
{
    /// <summary>The engine that needs no server.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Where the connection string is taken from when the command line, which other accounts of the machine can see, does not give it.</summary>
    public const string ConnectionVariable = "CAG_SANDBOX_CONNECTION";

    /// <summary><c>--scale</c>.</summary>
    public static Option<int> Scale() => Number(
        "--scale", "How many times 30,000 marriage events and 20,000 burial records.", SandboxSettings.Default.Scale, 1, SandboxSettings.LargestScale);

    /// <summary><c>--seed</c>.</summary>
    public static Option<int> Seed() => Number(
        "--seed", "Start of every random choice: the same seed gives the same sandbox.", SandboxSettings.Default.Seed, 0, int.MaxValue);

    /// <summary><c>--directory</c>.</summary>
    public static Option<string> Directory() => new("--directory")
    {
        Description = "Where to create it: a new or empty directory, or that of an older sandbox, which is replaced. With a database server only truth.jsonl, what is true about every row, goes there.",
        DefaultValueFactory = _ => "sandbox",
    };

    /// <summary><c>--engine</c>.</summary>
    public static Option<string> Engine()
    {
        var engine = new Option<string>("--engine")
        {
            Description = "Kind of database. With sqlite the registries become files in --directory; with the others schemas of one database: marriage, place_name, social_organization, burial.",
            DefaultValueFactory = _ => Sqlite,
        };
        return engine.AcceptOnlyFromAmong(Sqlite, "postgresql", "sqlserver");
    }

    /// <summary><c>--connection</c>.</summary>
    public static Option<string?> Connection() => new("--connection")
    {
        Description = "ADO.NET connection string of an empty database on PostgreSQL (13 or later, UTF8) or SQL Server (2019 or later), whose account may create schemas. An older sandbox there is replaced; a database that holds anything else is refused. "
            + "Without it, the environment variable " + ConnectionVariable + ".",
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
