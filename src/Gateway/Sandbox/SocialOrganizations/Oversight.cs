namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Annual reports, credit lists and penalties of an organization up to the sandbox's last day.</summary>
internal static class Oversight
{
    private const double ListedRate = 0.01;
    private const double ZombieListedRate = 0.6;
    private const double PenaltyRate = 0.01;

    private static readonly DateOnly _listsSince = new(2018, 3, 1);
    private static readonly string[] _results = [.. new string('1', 88).Select(digit => $"{digit}"), .. "222222222333".Select(digit => $"{digit}")];
    private static readonly string[] _penalties = ["警告", "限期停止活动", "罚款"];

    /// <summary>Fills the row's lists.</summary>
    public static void Fill(OrganizationRow row, DateOnly until, SandboxRandom random)
    {
        var due = row.Organization.DueYears(until);
        var isZombie = row.Organization.Status.Truth == "ACTIVE" && due.Count > 1 && random.Chance(OrganizationQuirks.Zombie.Rate);
        if (isZombie)
        {
            row.Quirks.Add(new Quirk(OrganizationQuirks.Zombie.Code));
        }

        Report(row, due, isZombie ? Math.Max(0, due.Count - random.Between(2, 5)) : due.Count, random);
        List(row, until, isZombie, random);
        Punish(row, until, random);
    }

    // Up to the newest two a year may be missing; of the newest two at most the last, so that nobody is a zombie by chance.
    private static void Report(OrganizationRow row, IReadOnlyList<int> due, int reported, SandboxRandom random)
    {
        for (var i = 0; i < reported; i++)
        {
            if (i != due.Count - 2 && random.Chance(OrganizationQuirks.ReportMissing.Rate))
            {
                row.Quirks.Add(new Quirk(OrganizationQuirks.ReportMissing.Code, Value: FormattableString.Invariant($"{due[i]}")));
                continue;
            }

            var isUnknown = random.Chance(OrganizationQuirks.ReportResultUnknown.Rate);
            if (isUnknown)
            {
                row.Quirks.Add(new Quirk(OrganizationQuirks.ReportResultUnknown.Code, Value: FormattableString.Invariant($"{due[i]}")));
            }

            row.Reports.Add((due[i], isUnknown ? "9" : random.Pick(_results)));
        }
    }

    // Who does not report is listed as abnormal, and after two years on that list as seriously dishonest.
    private static void List(OrganizationRow row, DateOnly until, bool isZombie, SandboxRandom random)
    {
        var missed = row.Reports.Count == 0 ? row.Organization.StartedOn.Year + 1 : row.Reports[^1].Year + 1;
        var from = isZombie ? new DateOnly(missed + 1, 7, random.Between(1, 31)) : Later(row.Organization.StartedOn.AddYears(1), _listsSince);
        var last = row.Organization.EndedOn ?? until;
        if (from < _listsSince || from > last || !row.Organization.Status.IsRegistered || !random.Chance(isZombie ? ZombieListedRate : ListedRate))
        {
            return;
        }

        var listedOn = isZombie ? from : random.Date(from, last);
        var removedOn = listedOn.AddDays(random.Between(120, 700));
        var dishonestOn = listedOn.AddYears(2).AddDays(random.Between(1, 60));
        row.Listings.Add(new Listing("1", listedOn, isZombie ? dishonestOn <= last ? dishonestOn : null : removedOn <= last ? removedOn : null));
        if (isZombie && dishonestOn <= last)
        {
            row.Listings.Add(new Listing("2", dishonestOn, null));
        }
    }

    private static void Punish(OrganizationRow row, DateOnly until, SandboxRandom random)
    {
        var isRevoked = row.Organization.Status.Truth == "REVOKED";
        if (!isRevoked && (!row.Organization.Status.IsRegistered || !random.Chance(PenaltyRate)))
        {
            return;
        }

        var day = isRevoked ? row.Organization.EndedOn!.Value : random.Date(row.Organization.StartedOn, row.Organization.EndedOn ?? until);
        row.Penalties.Add(new Penalty(FormattableString.Invariant($"鲁民罚字〔{day.Year}〕{random.Between(1, 200)}号"), isRevoked ? "撤销登记" : random.Pick(_penalties), day));
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
