using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Gives out registration numbers: a serial for each office, year and kind, and what offices wrote before there was a rule.</summary>
internal sealed class CertificateNumbers
{
    private const int RuleYear = 2004;

    private static readonly Dictionary<string, string> _prefixes = new() { ["IA"] = "J", ["IB"] = "L", ["ICA"] = "BJ", ["ICB"] = "BL", ["IC"] = "BJ" };

    private readonly Dictionary<(string Prefix, string County, int Year), int> _serials = [];

    // A serial can be given out twice only where one was given out before: the next such office makes up for it.
    private int _repetitionsDue;

    /// <summary>The next number of an office.</summary>
    public string Next(string kind, string office, DateOnly day, SandboxRandom random, List<Quirk> quirks)
    {
        if (!_prefixes.TryGetValue(kind, out var prefix))
        {
            return string.Create(CultureInfo.InvariantCulture, $"鲁民撤字〔{day.Year}〕第{random.Between(1, 99)}号");
        }

        if (day.Year < RuleYear && random.Chance(MarriageQuirks.CertNoFreeText.Rate))
        {
            quirks.Add(new Quirk(MarriageQuirks.CertNoFreeText.Code));
            return FreeText(kind, day, random);
        }

        return Structured(prefix, office[..6], day.Year, random, quirks);
    }

    /// <summary>The letters before the division code; kinds without a certificate have none.</summary>
    public static string Prefix(string kind) => _prefixes[kind];

    private static string FreeText(string kind, DateOnly day, SandboxRandom random)
    {
        var word = kind is "IA" or "ICA" or "IC" ? "结" : "离";
        var number = random.Between(1, 999);
        FormattableString text = random.Next(3) switch
        {
            0 => $"({day.Year % 100:00})历{word}字第{number}号",
            1 => $"鲁济市中字第{number:0000}号",
            _ => $"{day.Year}年{word}字{number}",
        };
        return FormattableString.Invariant(text);
    }

    private string Structured(string prefix, string county, int year, SandboxRandom random, List<Quirk> quirks)
    {
        var last = _serials.GetValueOrDefault((prefix, county, year));
        _repetitionsDue += random.Chance(MarriageQuirks.CertNoDuplicate.Rate) ? 1 : 0;
        var again = last > 0 && _repetitionsDue > 0;
        var serial = again ? last : last + 1;
        _serials[(prefix, county, year)] = serial;
        if (again)
        {
            _repetitionsDue--;
            quirks.Add(new Quirk(MarriageQuirks.CertNoDuplicate.Code));
        }

        var hyphen = '-';
        if (random.Chance(MarriageQuirks.CertNoFullWidth.Rate))
        {
            hyphen = '－';
            quirks.Add(new Quirk(MarriageQuirks.CertNoFullWidth.Code));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{county}{hyphen}{year}{hyphen}{serial:000000}");
    }
}
