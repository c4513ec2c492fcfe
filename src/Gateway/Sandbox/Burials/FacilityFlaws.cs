using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Puts the flaws into a facility's row, each by its rate.</summary>
internal static class FacilityFlaws
{
    // No table ever held a village numbered 999.
    private const string UnknownVillage = "999";

    /// <summary>Applies every flaw.</summary>
    public static void Apply(FacilityRow row, SandboxRandom random)
    {
        var facility = row.Facility;
        void Perhaps(QuirkRate quirk, bool possible, Action write)
        {
            if (possible && random.Chance(quirk.Rate))
            {
                write();
                row.Quirks.Add(new Quirk(quirk.Code));
            }
        }

        Perhaps(FacilityQuirks.AreaEmpty, true, () => (row.Area, row.SquareMetres) = (null, null));
        Perhaps(FacilityQuirks.AreaSquareMetres, row.Area is not null, () => InSquareMetres(row, random));
        Perhaps(FacilityQuirks.UsedOverPlanned, true, () => row.Used = facility.Planned + random.Between(1, 40));
        Perhaps(FacilityQuirks.SlotsEmpty, row.Used <= row.Planned, () => OneSlotNumber(row, random));
        Perhaps(FacilityQuirks.DivisionPadded, row.Division.Length < 12, () => row.Division = row.Division.PadRight(12, '0'));
        Perhaps(FacilityQuirks.ApprovalDatePartial, true, () => row.Approved = row.Approved[..(random.Chance(0.5) ? 7 : 4)]);
        Perhaps(FacilityQuirks.ServedUnknown, row.Served != "", () => row.Served += $";{row.Served[..9]}{UnknownVillage}");
        Perhaps(FacilityQuirks.ServedTrailing, row.Served != "", () => row.Served += ";");
    }

    private static void OneSlotNumber(FacilityRow row, SandboxRandom random)
    {
        if (random.Chance(0.5))
        {
            row.Planned = null;
        }
        else
        {
            row.Used = null;
        }
    }

    private static void InSquareMetres(FacilityRow row, SandboxRandom random)
    {
        row.SquareMetres = decimal.Round(row.SquareMetres!.Value);
        row.Area = row.SquareMetres.Value.ToString("0", CultureInfo.InvariantCulture) + (random.Chance(0.5) ? "m²" : "平方米");
    }
}
