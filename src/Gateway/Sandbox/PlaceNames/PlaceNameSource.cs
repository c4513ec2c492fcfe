using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.PlaceNames;

/// <summary>Makes place names by their index: first the divisions to county level, then synthetic ones.</summary>
internal sealed class PlaceNameSource(SandboxSettings settings, DivisionData divisions)
{
    private static readonly DateOnly FirstEntry = new(1985, 1, 1);
    private static readonly DateOnly CensusFrom = new(2014, 7, 1);
    private static readonly DateOnly CensusTo = new(2018, 6, 30);
    private readonly DivisionSpan[] _divisions = [.. divisions.Table(DivisionData.LastYear).Where(span => span is { Level: <= 3, IsZone: false })];

    /// <summary>How many names there are: 5,000 for each step of scale, 200,000 at most.</summary>
    public int Count { get; } = (int)Math.Min(5_000L * settings.Scale, 200_000L);

    /// <summary>The name of an index, the same whenever it is asked for.</summary>
    public PlaceName Make(int index)
    {
        var random = new SandboxRandom(settings.Seed, "place name", index);
        return index < _divisions.Length ? OfDivision(index, random) : Synthetic(index, random);
    }

    private PlaceName OfDivision(int index, SandboxRandom random)
    {
        var division = _divisions[index];
        var category = PlaceNameKinds.Divisions[division.Level - 1];
        var (east, north) = Coordinates.Near(division.Code, random);
        var entered = random.Date(new DateOnly(2022, 5, 1), Earlier(new DateOnly(2023, 12, 31), settings.Until));
        return new(Code(division.Code, category, index), division.Name, Romanization.Of(division.Name[..^1], division.Name[^1..]), category, '1', [],
            division.Code, east, north, entered, division.Name[0]) { Approver = "山东省人民政府" };
    }

    private PlaceName Synthetic(int index, SandboxRandom random)
    {
        var entered = random.Chance(0.4) ? random.Date(CensusFrom, Earlier(CensusTo, settings.Until)) : random.Date(FirstEntry, settings.Until);
        var county = random.Pick(divisions.CountiesOn(entered));
        var division = Division(county, entered, random);
        var (generic, category) = random.Pick(PlaceNameKinds.Generics);
        // Some places are called after their county, whose name may have a rare reading.
        var specific = random.Chance(0.05) ? county.Name[..^1] : Specific(random);
        var type = PlaceNameKinds.Classes[random.Next(PlaceNameKinds.Classes.Length)];
        var aliases = type == '1' && random.Chance(PlaceNameQuirks.Aliases) ? Aliases(generic, random) : [];
        (decimal East, decimal North)? point = random.Chance(PlaceNameQuirks.Unmeasured) ? null : Coordinates.Near(division, random);
        return new(Code(division, category, index), specific + generic, Romanization.Of(specific, generic), category, type, aliases,
            division, point?.East, point?.North, entered, specific[0]) { Approver = $"{county.Name}人民政府" };
    }

    /// <summary>The county, or a township or village of it once the registry knew them.</summary>
    private string Division(DivisionSpan county, DateOnly entered, SandboxRandom random)
    {
        var length = random.Pick([6, 9, 9, 12, 12]);
        var year = entered.Year - 1;
        var villages = year < DivisionData.FirstVillageYear ? [] : divisions.VillagesOf(county.Code, year);
        return villages.Count == 0 ? county.Code : random.Pick(villages).Code[..length];
    }

    private static IReadOnlyList<string> Aliases(string generic, SandboxRandom random) =>
        [.. Enumerable.Range(0, random.Between(1, 2)).Select(_ => Specific(random) + generic).Distinct()];

    private static string Specific(SandboxRandom random) =>
        $"{PlaceNameKinds.First[random.Next(PlaceNameKinds.First.Length)]}{PlaceNameKinds.Second[random.Next(PlaceNameKinds.Second.Length)]}";

    private static string Code(string division, string category, int index) => $"{division[..6]}{category}{index + 1:000000}";

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
