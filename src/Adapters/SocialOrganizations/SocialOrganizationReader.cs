using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>Turns a row of the table of organizations into a record with its quality issues.</summary>
internal sealed class SocialOrganizationReader(Profile profile)
{
    private static readonly HashSet<string> Yuan = ["", "人民币", "元", "CNY", "RMB", "156"];
    private readonly CodeList<SocialOrganizationKind> kinds = new(profile.Column("SocialOrganization", "Kind"));
    private readonly CodeList<SocialOrganizationStatus> statuses = new(profile.Column("SocialOrganization", "Status"));
    private readonly CodeList<BranchFlag> branches = new(profile.Column("SocialOrganization", "Branch"));
    private readonly string? registered = profile.Column("SocialOrganization", "RegisteredOn")?.Format;
    private readonly string? cancelled = profile.Column("SocialOrganization", "CancelledOn")?.Format;

    public SocialOrganization Read(SocialOrganizationRow row, DateTimeOffset readAt)
    {
        var issues = new List<QualityIssue>();
        var registeredOn = Date(row.RegisteredOn, registered, "registeredOn", issues);
        var (code, division) = (CreditCodeOf(row, issues), DivisionCodes.Normalise(row.Division));
        var key = Texts.Clean(row.Key) ?? row.RowId.ToString(null, null);
        return new SocialOrganization
        {
            RowId = row.RowId,
            Key = key,
            CreditCode = code,
            RegistrationNumber = Texts.Clean(row.RegistrationNumber),
            Name = Texts.Clean(row.Name) ?? key,
            Kind = kinds.Read(row.Kind, "kind", issues),
            Status = statuses.Read(row.Status, "status", issues),
            DivisionCode = division,
            RegistrationAuthority = Texts.Clean(row.RegistrationAuthority),
            SupervisingUnit = Texts.Clean(row.SupervisingUnit),
            LegalRepresentativeName = Texts.Clean(row.LegalRepresentativeName),
            RegisteredOn = registeredOn,
            CancelledOn = Date(row.CancelledOn, cancelled, "cancelledOn", issues),
            RegisteredCapital = Capital(row, issues),
            BusinessScope = Texts.Clean(row.BusinessScope),
            MainKey = branches.Read(row.Branch, "mainOrganization", []) == BranchFlag.Branch ? Texts.Clean(row.MainKey) : null,
            Provenance = new Provenance
            {
                Registry = RegistryName.SocialOrganization,
                Source = RecordSource.Online,
                ReadAt = readAt,
                Issues = issues,
                Filed = division is null ? [] : [new FiledDivision("division", division, registeredOn?.FirstDay, Texts.Clean(row.RegistrationAuthority))],
            },
        };
    }

    /// <summary>The code, where it is valid. The organization code beside it must be the one inside it, whose own check must hold.</summary>
    private static CreditCode? CreditCodeOf(SocialOrganizationRow row, List<QualityIssue> issues)
    {
        if (string.IsNullOrWhiteSpace(row.CreditCode))
        {
            return null;
        }

        if (!CreditCode.TryParse(row.CreditCode, out var code, out _))
        {
            issues.Add(QualityIssues.Of("CREDIT_CODE_CHECK", "creditCode"));
            return null;
        }

        var organizationCode = CreditCode.Fold(row.OrganizationCode).Replace("-", "", StringComparison.Ordinal);
        if (!code.OrganizationCodeHolds || (organizationCode.Length > 0 && organizationCode != code.OrganizationCode))
        {
            issues.Add(QualityIssues.Of("ORGANIZATION_CODE_DISAGREES", "creditCode"));
        }

        return code;
    }

    private static decimal? Capital(SocialOrganizationRow row, List<QualityIssue> issues)
    {
        if (!Yuan.Contains((row.Currency ?? "").Trim()))
        {
            return null;
        }

        var (yuan, issue) = Money.Read(row.RegisteredCapital);
        if (issue is not null)
        {
            issues.Add(QualityIssues.Of(issue, "registeredCapital"));
        }

        return yuan;
    }

    private static PartialDate? Date(string? raw, string? format, string field, List<QualityIssue> issues)
    {
        var (date, issue) = LegacyDate.Read(raw, format);
        if (issue is not null)
        {
            issues.Add(QualityIssues.Of(issue, field));
        }

        return date;
    }
}
