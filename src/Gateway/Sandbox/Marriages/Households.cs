using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Marriages;

/// <summary>Where a party is registered as a resident, in the codes of the day.</summary>
internal sealed class Households(DivisionData divisions, HomeCounties homes, Offices offices)
{
    private readonly Dictionary<(string County, int Year), DivisionSpan[]> _townshipsByYear = [];
    private readonly ILookup<string, DivisionSpan> _townships = divisions.Spans.Where(span => span.Level == 4).ToLookup(span => span.Parent!);

    /// <summary>Fills the columns of a mainland resident; others have none.</summary>
    public void Fill(PartyColumns side, SandboxPerson person, DateOnly day)
    {
        var county = homes.CodeOn(person.OriginDivisionCode, day, person.Salt);
        var townships = TownshipsOf(county, Math.Clamp(day.Year, DivisionData.FirstTownshipYear, DivisionData.Years[^1]));
        var township = townships.Length == 0 ? null : townships[person.Salt % townships.Length];
        side.RegProvince = DivisionCodes.Province;
        side.RegPrefecture = $"{county[..4]}00";
        side.RegCounty = county;
        side.RegTownship = township?.Code;
        var number = ((person.Salt * 7 % 280) + 1).ToString(CultureInfo.InvariantCulture);
        side.RegDetail = $"山东省{offices.PlaceName(county, day)}{township?.Name}{number}号";
    }

    private DivisionSpan[] TownshipsOf(string county, int year)
    {
        if (!_townshipsByYear.TryGetValue((county, year), out var townships))
        {
            _townshipsByYear[(county, year)] = townships = [.. _townships[county].Where(township => township.In(year))];
        }

        return townships;
    }
}
