using System.Globalization;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Puts the flaws into an organization's row, each by its rate.</summary>
internal sealed class OrganizationFlaws(Registrars registrars)
{
    private static readonly DateOnly _creditCodesSince = new(2016, 1, 1);
    private static readonly DateOnly _departmentsRenamed = new(2018, 1, 1);
    private static readonly string[] _foreign = ["美元", "港币"];

    // No random organization has so high a serial.
    private const string NoSuchSerial = "900000";

    /// <summary>Applies every flaw.</summary>
    public void Apply(OrganizationRow row, SandboxRandom random)
    {
        bool Perhaps(QuirkRate quirk, bool possible, Action write)
        {
            if (!possible || !random.Chance(quirk.Rate))
            {
                return false;
            }

            write();
            row.Quirks.Add(new Quirk(quirk.Code));
            return true;
        }

        Codes(row, Perhaps, random);
        Texts(row, Perhaps, random);
        Money(row, Perhaps, random);
        DateFlaws.Apply(row, random);
        Perhaps(OrganizationQuirks.RepresentativeNumberEmpty, true, () => row.Officers[0] = row.Officers[0] with { IdCard = "" });
    }

    private static void Codes(OrganizationRow row, Func<QuirkRate, bool, Action, bool> perhaps, SandboxRandom random)
    {
        var wasUpdated = row.CreditCode != "" && row.Organization.StartedOn < _creditCodesSince;
        var isLost = perhaps(OrganizationQuirks.CreditCodeNever, wasUpdated, () => row.CreditCode = "");
        isLost |= perhaps(OrganizationQuirks.CreditCodeOldNumber, wasUpdated && !isLost, () => row.CreditCode = OldNumber(row, random));
        isLost |= row.CreditCode == "";
        perhaps(OrganizationQuirks.CreditCodeLowerCase, !isLost && row.CreditCode.Any(char.IsAsciiLetter), () => row.CreditCode = row.CreditCode.ToLowerInvariant());
        perhaps(OrganizationQuirks.OrganCodeDisagrees, !isLost, () => row.OrganCode = Other(row.OrganCode));
        perhaps(OrganizationQuirks.OrganCodeHyphen, row.OrganCode != "", () => row.OrganCode = $"{row.OrganCode[..8]}-{row.OrganCode[8]}");
        Orphan(row);
    }

    // Evenly, not by chance, so that the smallest sandbox has one too.
    private static void Orphan(OrganizationRow row)
    {
        var every = (int)Math.Round(1 / OrganizationQuirks.OrphanBranch.Rate);
        if (row.Organization.BranchNumber > 0 && row.Organization.BranchNumber % every == 0)
        {
            row.MainId = row.MainId[..^NoSuchSerial.Length] + NoSuchSerial;
            row.Quirks.Add(new Quirk(OrganizationQuirks.OrphanBranch.Code));
        }
    }

    private void Texts(OrganizationRow row, Func<QuirkRate, bool, Action, bool> perhaps, SandboxRandom random)
    {
        var organization = row.Organization;
        var theme = organization.Theme;
        var today = registrars.Today(organization.Registrar, organization.StartedOn);
        perhaps(OrganizationQuirks.BracketsHalfWidth, row.Name.Contains('（', StringComparison.Ordinal), () => row.Name = row.Name.Replace('（', '(').Replace('）', ')'));
        perhaps(OrganizationQuirks.AreaMigrated, today.Code != organization.Registrar.Code, () => row.Area = today.Code.PadRight(12, '0'));
        var isSupervised = !perhaps(OrganizationQuirks.SupervisorDirect, true, () => row.SupervisingUnit = SupervisingUnits.Direct)
            && !perhaps(OrganizationQuirks.SupervisorEmpty, true, () => row.SupervisingUnit = "");
        var isOld = isSupervised && organization.StartedOn < _departmentsRenamed && SupervisingUnits.WasRenamed(theme.Supervisor);
        perhaps(OrganizationQuirks.SupervisorOldName, isOld, () => row.SupervisingUnit = SupervisingUnits.Name(theme.Supervisor, organization.Registrar, old: true, random));
    }

    private static void Money(OrganizationRow row, Func<QuirkRate, bool, Action, bool> perhaps, SandboxRandom random)
    {
        if (row.Organization.Money is not { } money)
        {
            return;
        }

        var plain = money.ToString("0.##", CultureInfo.InvariantCulture);
        var yuan = (money * 10_000).ToString("0", CultureInfo.InvariantCulture);
        _ = perhaps(OrganizationQuirks.MoneyWithUnit, true, () => row.Money = $"{plain}{(random.Chance(0.5) ? "万" : "万元")}")
            || perhaps(OrganizationQuirks.MoneyInYuan, true, () => row.Money = $"{yuan}元")
            || perhaps(OrganizationQuirks.MoneyUnitUnclear, money >= 10, () => (row.Money, row.Yuan) = (yuan, null));
        _ = perhaps(OrganizationQuirks.CurrencyForeign, true, () => (row.Currency, row.Yuan) = (random.Pick(_foreign), null))
            || perhaps(OrganizationQuirks.CurrencyEmpty, true, () => row.Currency = "");
    }

    private static string OldNumber(OrganizationRow row, SandboxRandom random) =>
        FormattableString.Invariant($"{row.Organization.Registrar.Code}{random.Next(1_000_000_000):000000000}");

    // An organization code that is right in itself, but another one.
    private static string Other(string organCode) =>
        CreditCodes.OrganizationCode($"{organCode[..7]}{(organCode[7] - '0' + 1) % 10}");
}
