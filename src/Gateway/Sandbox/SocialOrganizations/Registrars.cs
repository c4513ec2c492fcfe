using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Which organ registers what, and under which code on which day.</summary>
internal sealed class Registrars(SandboxSettings settings, DivisionData divisions)
{
    // Since the reform of 2019 the approval-service bureaus of many cities register instead of civil affairs.
    private const int ApprovalBureausSince = 2019;

    private readonly Successions _successions = new(divisions);

    /// <summary>A registrar of the day: foundations mostly at the province, others mostly in the counties.</summary>
    public Registrar Pick(OrganizationKind kind, DateOnly day, SandboxRandom random)
    {
        var county = random.Pick(divisions.CountiesOn(day));
        var salt = random.Next(1000);
        var level = kind == OrganizationKind.Foundation ? random.Pick([1, 1, 1, 2]) : random.Next(100) switch { < 4 => 1, < 28 => 2, _ => 3 };
        return level switch
        {
            1 => On(DivisionCodes.Province, day, salt),
            2 => On($"{county.Code[..4]}00", day, salt),
            _ => On(county.Code, day, salt),
        };
    }

    /// <summary>The registrar of a code that is in force on the day.</summary>
    public Registrar On(string code, DateOnly day, int salt)
    {
        var name = Name(code, day);
        var isDistrict = DivisionCodes.Level(code) == 3 && name.EndsWith('区');
        return new Registrar(code, isDistrict ? Name($"{code[..4]}00", day) + name : name, salt);
    }

    /// <summary>What became by a later day of the registrar of a day.</summary>
    public Registrar Later(Registrar registrar, DateOnly from, DateOnly day)
    {
        var code = _successions.CodeOn(registrar.Code, from, day, registrar.Salt);
        return code == registrar.Code ? registrar : On(code, day, registrar.Salt);
    }

    /// <summary>What became of the registrar of a day by the sandbox's last.</summary>
    public Registrar Today(Registrar registrar, DateOnly from) => Later(registrar, from, settings.Until);

    /// <summary>The organ's own name.</summary>
    public static string Organ(Registrar registrar, DateOnly day, SandboxRandom random) =>
        registrar.Level == 1 ? "山东省民政厅" : $"{registrar.Place}{(day.Year >= ApprovalBureausSince && random.Chance(0.6) ? "行政审批服务局" : "民政局")}";

    // A table shows a year's end: what was abolished in the year is in the one before.
    private string Name(string code, DateOnly day)
    {
        var year = Math.Clamp(day.Year, DivisionData.Years[0], DivisionData.LastYear);
        return (divisions.Find(code, year) ?? divisions.Find(code, year - 1) ?? divisions.Find(code, year + 1))!.Name;
    }
}
