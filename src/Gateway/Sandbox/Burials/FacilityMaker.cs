using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Makes facilities one after the other; the serial numbers of their counties go on from one to the next.</summary>
internal sealed class FacilityMaker(SandboxSettings settings, DivisionData divisions)
{
    private const double CommercialRate = 0.05;
    private const double ClosedRate = 0.03;

    private static readonly YearTable _approvals = new([(1990, 1), (2000, 3), (2010, 6), (2014, 12), (2018, 14), (2022, 10), (2030, 4)]);

    // Level 3 county, 4 township, 5 village; commercial ones 1 province, 2 prefecture, 3 county.
    private static readonly int[] _publicLevels = [3, 4, 4, 5, 5, 5, 5, 5, 5, 5];
    private static readonly int[] _commercialLevels = [1, 2, 2, 2, 3, 3, 3, 3, 3, 3];
    private static readonly int[] _forms = [1, 1, 1, 1, 1, 2, 2, 2, 3, 4];

    private readonly Successions _successions = new(divisions);
    private readonly Dictionary<string, int> _serials = new() { [Facilities.ChenJunsCemetery[..7]] = 1 };

    /// <summary>The persona's facility, the same in every sandbox.</summary>
    public Facility ChenJuns()
    {
        var villages = divisions.VillagesOf("371602", DivisionData.FirstVillageYear);
        return new Facility
        {
            Id = Facilities.ChenJunsCemetery,
            Name = "滨州市滨城区沙盒公益性公墓",
            IsPublicBenefit = true,
            Level = 3,
            Form = 1,
            Division = "371602",
            Address = "滨州市滨城区",
            HundredthsOfMu = 6_000,
            Planned = 2_000,
            Used = 650,
            ApprovalNumber = "滨民字〔2015〕1号",
            ApprovedOn = new DateOnly(2015, 4, 5),
            IsOpen = true,
            Served = [.. villages.Where((_, place) => place % 40 == 0).Take(8).Select(village => village.Code)],
        };
    }

    /// <summary>The facility of an index from 1.</summary>
    public Facility Make(int index)
    {
        var random = new SandboxRandom(settings.Seed, "facility", index);
        var approvedOn = Approval(random);
        var isPublic = !random.Chance(CommercialRate);
        var level = random.Pick(isPublic ? _publicLevels : _commercialLevels);
        var county = random.Pick(divisions.CountiesOn(approvedOn));
        var served = isPublic ? Served(county.Code, approvedOn, level, random) : [];
        var form = isPublic ? random.Pick(_forms) : random.Pick([1, 1, 3]);
        var home = served.Count > 0 && served[0].Code.StartsWith(county.Code, StringComparison.Ordinal) ? served[0].Code : county.Code;
        var division = level switch { 5 => home, 4 when home.Length == 12 => home[..9], _ => county.Code };
        var place = county.Name + (division.Length > 6 ? divisions.Find(division[..9], TableYear(approvedOn.Year))?.Name : null);
        var planned = isPublic ? random.Between(3, 30) * 20 * Math.Max(1, served.Count / 2) : random.Between(20, 300) * 100;
        return new Facility
        {
            Id = Id(county.Code, isPublic),
            Name = FacilityNames.Make(place, division.Length == 12 ? served[0].Name : null, isPublic, form, random),
            IsPublicBenefit = isPublic,
            Level = division.Length == 12 ? 5 : division.Length == 9 ? 4 : Math.Min(level, 3),
            Form = form,
            Division = division,
            Address = place + (division.Length == 12 ? FacilityNames.Village(served[0].Name) : random.Pick(["城东", "城西", "城南", "城北"])),
            HundredthsOfMu = Math.Max(100, planned * random.Between(2, 5)),
            Planned = planned,
            Used = (int)(planned * Math.Min(0.98, random.NextDouble() * (0.1 + ((settings.Until.Year - approvedOn.Year) / 18.0)))),
            ApprovalNumber = FormattableString.Invariant($"{county.Name[..^1]}民字〔{approvedOn.Year}〕{random.Between(1, 90)}号"),
            ApprovedOn = approvedOn,
            IsOpen = !random.Chance(ClosedRate),
            Served = [.. served.Select(village => village.Code)],
        };
    }

    private static int TableYear(int year) => Math.Clamp(year, DivisionData.FirstVillageYear, DivisionData.LastYear);

    private DateOnly Approval(SandboxRandom random)
    {
        while (true)
        {
            var day = random.Date(new DateOnly(1990, 1, 1), settings.Until);
            if (random.Chance(_approvals[day.Year] / 14))
            {
                return day;
            }
        }
    }

    // A village runs its own with some neighbours, a township one for its villages, a county one for villages of several townships.
    private IReadOnlyList<DivisionSpan> Served(string county, DateOnly day, int level, SandboxRandom random)
    {
        var villages = Villages(county, day);
        var home = random.Next(villages.Count);
        if (level == 3)
        {
            return [.. villages.Where((_, place) => place % 17 == home % 17).Take(random.Between(10, 40))];
        }

        var township = villages[home].Code[..9];
        var neighbours = villages.Skip(home).TakeWhile(village => village.Code.StartsWith(township, StringComparison.Ordinal));
        return [.. neighbours.Take(level == 4 ? random.Between(5, 30) : random.Between(1, 4))];
    }

    // The table of the year before holds every code that was in force on the day, unless the county itself is newer.
    // Counties that were gone before the first list of villages have the villages of what they became.
    private IReadOnlyList<DivisionSpan> Villages(string county, DateOnly day) =>
        new[] { day.Year - 1, day.Year, day.Year + 1 }.Select(table => divisions.VillagesOf(county, table)).FirstOrDefault(villages => villages.Count > 0)
        ?? divisions.VillagesOf(_successions.CodeOn(county, day, new DateOnly(DivisionData.FirstVillageYear, 12, 31), 0), DivisionData.FirstVillageYear);

    private string Id(string county, bool isPublic)
    {
        var prefix = $"{county}{(isPublic ? 'G' : 'J')}";
        var serial = _serials[prefix] = _serials.GetValueOrDefault(prefix) + 1;
        return FormattableString.Invariant($"{prefix}{serial:0000}");
    }
}
