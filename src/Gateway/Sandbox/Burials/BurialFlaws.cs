using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.Burials;

/// <summary>Puts the flaws into a row of the deceased, each by its rate.</summary>
internal sealed class BurialFlaws(BurialRowMaker rows)
{
    private static readonly (string Code, string Name)[] _elsewhere =
        [("410902000000", "河南省濮阳市华龙区"), ("130982000000", "河北省任丘市"), ("320322000000", "江苏省沛县"), ("230102000000", "黑龙江省哈尔滨市道里区")];

    private readonly Dictionary<string, string> _lastDeadIds = [];

    /// <summary>Applies every flaw.</summary>
    /// <param name="row">The row.</param>
    /// <param name="applicant">Who applied for the cremation: mostly the spouse.</param>
    /// <param name="random">The person's choices.</param>
    public void Apply(BurialRow row, SandboxPerson? applicant, SandboxRandom random)
    {
        void Perhaps(QuirkRate quirk, bool possible, Action write)
        {
            if (possible && random.Chance(quirk.Rate))
            {
                write();
                row.Quirks.Add(new Quirk(quirk.Code));
            }
        }

        Number(row, applicant, Perhaps);
        Times(row, random, Perhaps);
        Status(row, Perhaps);
        Household(row, random, Perhaps);
        Perhaps(BurialQuirks.CemeteryMissing, row.CemeId is not null && row.AshesGo == "2", () => row.CemeId = null);
        Reuse(row, random);
    }

    private static void Number(BurialRow row, SandboxPerson? applicant, Action<QuirkRate, bool, Action> perhaps)
    {
        // The other sex, so that the row's own sex tells that the number is not the deceased's.
        perhaps(BurialQuirks.ApplicantNumber, row.Person is not null && applicant is not null && applicant.Sex != row.Person.Sex, () => row.IdCard = applicant!.IdNumber);
        perhaps(BurialQuirks.NumberEmpty, row.HasOwnNumber, () => (row.IdCard, row.CardType) = (null, null));
        perhaps(BurialQuirks.SexEmpty, row.HasOwnNumber, () => row.Sex = null);
        perhaps(BurialQuirks.BirthdayEmpty, row.HasOwnNumber, () => row.Birthday = null);
    }

    private static void Times(BurialRow row, SandboxRandom random, Action<QuirkRate, bool, Action> perhaps)
    {
        var died = BurialTexts.Day(row.DiedOn);
        perhaps(BurialQuirks.TimeMissing, true, () => row.DeathDate = died);
        perhaps(BurialQuirks.DeathDatePartial, true, () => row.DeathDate = died[..(random.Chance(0.7) ? 7 : 4)]);
        perhaps(BurialQuirks.CremationBeforeDeath, row.CrematedOn is not null, () =>
            row.CremationTime = BurialTexts.Minute(row.DiedOn.AddDays(-random.Between(2, 20)).ToDateTime(new TimeOnly(9, 0))));
        perhaps(BurialQuirks.ClockSkew, true, () =>
            row.CreateTime = BurialTexts.Second(row.DiedOn.ToDateTime(TimeOnly.MinValue).AddMinutes(-random.Between(1, 1440))));
    }

    private static void Status(BurialRow row, Action<QuirkRate, bool, Action> perhaps)
    {
        perhaps(BurialQuirks.Registered, row.Status == "2", () => NotCremated(row, "0"));
        perhaps(BurialQuirks.Waiting, row.Status == "2", () => NotCremated(row, "1"));
        perhaps(BurialQuirks.Cancelled, row.Status == "2", () => NotCremated(row, "3"));
    }

    private static void NotCremated(BurialRow row, string status)
    {
        row.Status = status;
        row.CrematedOn = null;
        (row.CremationTime, row.CremationType, row.AshesGo, row.CemeId, row.CertId, row.CertStatus) = (null, null, null, null, null, null);
    }

    private void Household(BurialRow row, SandboxRandom random, Action<QuirkRate, bool, Action> perhaps)
    {
        var inVillage = row.Populace is { } code && !code.EndsWith("000000", StringComparison.Ordinal);
        var merged = inVillage && row.DiedOn.Year >= 2021 ? rows.MergedVillageOf(row.Populace![..6], random) : null;
        perhaps(BurialQuirks.HouseholdOld, merged is not null, () => (row.Populace, row.PopulaceName) = (merged!.Code, merged.Name));
        perhaps(BurialQuirks.HouseholdCounty, row.Populace is not null, () => row.Populace = row.Populace![..6]);
        perhaps(BurialQuirks.HouseholdOtherProvince, row.Populace is not null, () => (row.Populace, row.PopulaceName) = random.Pick(_elsewhere));
    }

    // A reinstalled program starts its serial again.
    private void Reuse(BurialRow row, SandboxRandom random)
    {
        var unit = row.DeadId[..Homes.UnitLength];
        if (_lastDeadIds.TryGetValue(unit, out var last) && random.Chance(BurialQuirks.DeadIdReused.Rate))
        {
            row.DeadId = last;
            row.Quirks.Add(new Quirk(BurialQuirks.DeadIdReused.Code, Value: last));
        }

        _lastDeadIds[unit] = row.DeadId;
    }
}
