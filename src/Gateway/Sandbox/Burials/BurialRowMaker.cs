using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Makes the row of one death as a careful funeral home would have entered it.</summary>
internal sealed class BurialRowMaker(SandboxSettings settings, DivisionData divisions, HomeCounties homes)
{
    private const int MergerYear = 2021;

    private static readonly DateOnly _cemeteriesSince = new(2019, 1, 1);
    private static readonly string[] _causes = ["1", "1", "1", "1", "1", "1", "1", "2", "3", "9"];

    // 1 kept in the home, 2 cemetery, 3 columbarium, 4 sea, 5 tree, 6 taken by the family, 7 none kept.
    private static readonly string[] _ashes = [.. "1112222333664567166".Select(digit => digit.ToString())];

    private readonly Facilities _facilities = new(settings, divisions);
    private readonly Dictionary<(string County, int Year), DivisionSpan[]> _villages = [];
    private readonly Dictionary<string, DivisionSpan[]> _merged = [];

    /// <summary>The row of a person; the body may still be waiting on the sandbox's last day.</summary>
    /// <param name="person">The deceased.</param>
    /// <param name="serial">Number of the row.</param>
    /// <param name="random">The person's choices.</param>
    public BurialRow Make(SandboxPerson person, long serial, SandboxRandom random)
    {
        var diedOn = person.DiedOn!.Value;
        var county = homes.CodeOn(person.OriginDivisionCode, diedOn, person.Salt);
        var row = Blank(county, diedOn, serial, random);
        row = row with { Person = person, IdCard = person.IdNumber, Name = person.Name, Folk = person.Folk };
        row.Sex = person.Sex == Sex.Male ? "1" : "2";
        row.Birthday = BurialTexts.Day(person.BirthDate);
        row.Age = BurialTexts.Age(person.BirthDate, diedOn);
        Live(row, county, diedOn.Year, person.Salt);
        return row;
    }

    /// <summary>A row with everything but the deceased.</summary>
    public BurialRow Blank(string county, DateOnly diedOn, long serial, SandboxRandom random)
    {
        var unit = Homes.UnitFor(county);
        var died = diedOn.ToDateTime(new TimeOnly(random.Next(24), random.Next(60)));
        var crematedAt = diedOn.AddDays(random.Between(1, 4)).ToDateTime(new TimeOnly(random.Between(6, 15), random.Next(60)));
        var row = new BurialRow { DiedOn = diedOn, DeadId = FormattableString.Invariant($"{unit}{diedOn:yyyyMMdd}{serial % 1_000_000:000000}") };
        row.DeathDate = BurialTexts.Minute(died);
        row.DeathPlace = random.Chance(0.6) ? "家中" : "医院";
        row.DeathCause = random.Pick(_causes);
        row.DeathCertOrg = row.DeathPlace == "医院" ? "县人民医院" : "村民委员会";
        row.PreferentialType = random.Chance(0.3) ? "惠民殡葬" : null;
        row.CreateTime = BurialTexts.Second(died.AddHours(random.Between(2, 12)).AddSeconds(random.Next(60)));
        if (DateOnly.FromDateTime(crematedAt) <= settings.Until)
        {
            Cremate(row, unit, county, crematedAt, serial, random);
        }
        else
        {
            row.Status = "1";
        }

        return row;
    }

    /// <summary>A village that the mergers of 2021 did away with; null if the county had none.</summary>
    public DivisionSpan? MergedVillageOf(string county, SandboxRandom random)
    {
        if (!_merged.TryGetValue(county, out var merged))
        {
            var left = VillagesOf(county, MergerYear).Select(village => village.Code).ToHashSet();
            _merged[county] = merged = [.. VillagesOf(county, MergerYear - 1).Where(village => !left.Contains(village.Code))];
        }

        return merged.Length == 0 ? null : random.Pick(merged);
    }

    private void Cremate(BurialRow row, string unit, string county, DateTime at, long serial, SandboxRandom random)
    {
        row.CrematedOn = DateOnly.FromDateTime(at);
        row.CremationTime = BurialTexts.Minute(at);
        row.CremationType = random.Chance(0.8) ? "1" : "2";
        row.AshesGo = random.Pick(_ashes);
        row.CemeId = row.AshesGo is "2" or "3" or "5" && row.DiedOn >= _cemeteriesSince ? _facilities.CemeteryFor(county, row.DiedOn, random) : null;
        row.CertId = FormattableString.Invariant($"{unit}{at.Year}{serial:0000000}");
        row.CertStatus = "1";
    }

    // A village of the table of the year, or the county where it has none.
    private void Live(BurialRow row, string county, int year, int salt)
    {
        var villages = VillagesOf(county, year);
        var village = villages.Length == 0 ? null : villages[salt * 31 % villages.Length];
        row.Populace = (village?.Code ?? county).PadRight(12, '0');
        row.PopulaceName = village?.Name;
    }

    private DivisionSpan[] VillagesOf(string county, int year)
    {
        var table = Math.Clamp(year, DivisionData.FirstVillageYear, DivisionData.Years[^1]);
        if (!_villages.TryGetValue((county, table), out var villages))
        {
            _villages[(county, table)] = villages = [.. divisions.VillagesOf(county, table)];
        }

        return villages;
    }
}
