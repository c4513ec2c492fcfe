using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Where people live: a county of the first table, and what became of it by any later day.</summary>
internal sealed class HomeCounties
{
    private const double BornElsewhere = 0.08;

    private readonly string[] _all;
    private readonly Dictionary<string, string[]> _byPrefecture;
    private readonly DivisionChange[] _successions;

    /// <summary>Reads the counties and their successions.</summary>
    public HomeCounties(DivisionData divisions)
    {
        _all = [.. divisions.CountiesOn(SandboxSettings.From).Select(county => county.Code)];
        _byPrefecture = _all.GroupBy(NumberedIn).ToDictionary(counties => counties.Key, counties => counties.ToArray());
        _successions = [.. divisions.Changes
            .Where(change => change.Kind is "05" or "06" or "07" && change.OldCodes.All(code => code.Length == 6) && change.Year >= DivisionData.Years[0])
            .OrderBy(change => change.FirstDay)];
    }

    /// <summary>A county of the first table; mostly one of the prefecture in the person's number.</summary>
    public string Pick(SandboxRandom random, string prefecture) =>
        random.Chance(BornElsewhere) ? random.Pick(_all) : random.Pick(_byPrefecture[prefecture]);

    /// <summary>The code on a day of what was that county; where it was divided, a part chosen by the salt.</summary>
    public string CodeOn(string origin, DateOnly day, int salt)
    {
        var code = origin;
        foreach (var change in _successions)
        {
            if (change.FirstDay <= day && change.OldCodes.Contains(code))
            {
                code = change.NewCodes[salt % change.NewCodes.Count];
            }
        }

        return code;
    }

    // Numbers of 莱芜's people are numbered as of 济南: 莱芜 itself is no longer a prefecture.
    private static string NumberedIn(string county) => county.StartsWith("3712", StringComparison.Ordinal) ? "01" : county[2..4];
}
