using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>The registration offices: one or more for each county of the day, and the provincial one.</summary>
internal sealed class Offices(DivisionData divisions, SandboxSettings settings)
{
    /// <summary>Code of the office that registers with foreigners and residents of Hong Kong, Macau and Taiwan.</summary>
    public const string Provincial = "370000";

    private const string ProvincialName = "山东省民政厅婚姻登记处";

    // The personas' offices have plain codes, so that documentation can name them.
    private static readonly string[] _plain = ["370102", "370202", "370602", "370802", "371302", "372301"];

    // Codes that were gone before the first table, by the change log.
    private readonly Dictionary<string, string> _abolished = divisions.Changes
        .Where(change => change.OldCodes.All(code => code.Length == 6))
        .SelectMany(change => change.OldCodes.Zip(change.OldNames))
        .GroupBy(old => old.First).ToDictionary(old => old.Key, old => old.Last().Second);

    /// <summary>The code that the office of a county writes: six digits, or eight with the number of the office.</summary>
    public string CodeIn(string county, SandboxRandom random) => _plain.Contains(county) ? county : Choice(county, "style").Next(4) switch
    {
        0 => $"{county}01",
        1 => $"{county}{random.Between(1, 3):00}",
        _ => county,
    };

    /// <summary>The name that goes with an office's code on a day.</summary>
    public string NameOf(string office, DateOnly day)
    {
        if (office == Provincial)
        {
            return ProvincialName;
        }

        var county = office[..6];
        var number = office.Length > 6 && !office.EndsWith("01", StringComparison.Ordinal) ? $"（{office[6..]}）" : "";
        return $"{PlaceName(county, day)}民政局婚姻登记处{number}";
    }

    /// <summary>Prefecture and county by name. Everything of 莱芜 was renamed when it became part of 济南, though the codes stayed.</summary>
    public string PlaceName(string county, DateOnly day) => county switch
    {
        "371202" => "济南市莱芜区",
        "371203" => "济南市钢城区",
        _ => NameOn($"{county[..4]}00", day) + NameOn(county, day),
    };

    /// <summary>The first year from which an office's paper records were typed in.</summary>
    public int EarliestYear(string office) => Choice(office[..6], "back entry").NextDouble() switch
    {
        _ when office[..6] == Provincial || _plain.Contains(office[..6]) => 1950,
        < 0.03 => 1990,
        < 0.12 => 1970,
        _ => 1950,
    };

    /// <summary>A day on which the office typed in paper records.</summary>
    public DateOnly BackEntryDay(string office, SandboxRandom random)
    {
        var start = new DateOnly(2008, 1, 1).AddDays(Choice(office[..6], "back entry days").Next(3600));
        return start.AddDays(random.Next(300));
    }

    /// <summary>Whether the table of back-entry coverage knows the office.</summary>
    public bool IsCovered(string office) => !Choice(office, "coverage").Chance(MarriageQuirks.CoverageMissing.Rate);

    private SandboxRandom Choice(string office, string of) =>
        new(settings.Seed, of, int.Parse(office, CultureInfo.InvariantCulture));

    private string? NameOn(string code, DateOnly day) => divisions.Find(code, Math.Clamp(day.Year, 2002, 2024))?.Name ?? _abolished.GetValueOrDefault(code);
}
