using CivilAffairsGraph.Gateway.Sandbox.Divisions;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>The facilities of a sandbox, made from its settings alone, and which of them takes whose ashes.</summary>
internal sealed class Facilities
{
    /// <summary>A public-benefit cemetery in 滨城区: that of a persona.</summary>
    public const string ChenJunsCemetery = "371602G0001";

    private const int PerScale = 700;
    private const int Most = 6_000;
    private const int FirstYearAsked = 2018;

    private readonly ILookup<string, Facility> _byCounty;

    /// <summary>Makes every facility.</summary>
    public Facilities(SandboxSettings settings, DivisionData divisions)
    {
        var maker = new FacilityMaker(settings, divisions);
        All = [maker.ChenJuns(), .. Enumerable.Range(1, (int)Math.Min((long)PerScale * settings.Scale, Most) - 1).Select(maker.Make)];
        var successions = new Successions(divisions);
        DateOnly[] days = [.. Enumerable.Range(FirstYearAsked, settings.Until.Year - FirstYearAsked + 1).Select(year => new DateOnly(year, 12, 31))];
        _byCounty = All
            .Where(facility => facility.IsOpen)
            .SelectMany(facility => days.Select(day => successions.CodeOn(facility.County, facility.ApprovedOn, day, 0)).Append(facility.County).Distinct().Select(county => (county, facility)))
            .ToLookup(entry => entry.county, entry => entry.facility);
    }

    /// <summary>The facilities in the order of their rows; the persona's first.</summary>
    public IReadOnlyList<Facility> All { get; }

    /// <summary><c>CEME_ID</c> of an open facility of the county that was approved by then; null where there is none.</summary>
    /// <param name="county">Six digits, as of the day.</param>
    /// <param name="day">Day of the burial, 2019 or later.</param>
    /// <param name="random">The deceased's choices.</param>
    public string? CemeteryFor(string county, DateOnly day, SandboxRandom random)
    {
        Facility[] candidates = [.. _byCounty[county].Where(facility => facility.ApprovedOn <= day)];
        return candidates.Length == 0 ? null : random.Pick(candidates).Id;
    }
}
