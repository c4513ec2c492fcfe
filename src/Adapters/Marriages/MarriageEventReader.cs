using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Marriages;

/// <summary>Turns a row of the marriage table into a record with its quality issues. Pure: the same row on the same day gives the same record.</summary>
internal sealed class MarriageEventReader(Profile profile)
{
    private readonly CodeList<MarriageEventKind> kinds = new(profile.Column("MarriageEvent", "Kind"));
    private readonly CodeList<RecordSource> sources = new(profile.Column("MarriageEvent", "Source"));
    private readonly bool saysSource = profile.Column("MarriageEvent", "Source") is not null;
    private readonly CodeList<RowValidity> validities = new(profile.Column("MarriageEvent", "Validity"));
    private readonly MarriagePartyReader husbands = new(profile, PartyRole.Husband);
    private readonly MarriagePartyReader wives = new(profile, PartyRole.Wife);

    private readonly string? registered = profile.Column("MarriageEvent", "RegisteredOn")?.Format;
    private readonly string? originallyRegistered = profile.Column("MarriageEvent", "OriginalRegisteredOn")?.Format;

    /// <summary>Whether the row was made void.</summary>
    public bool IsVoid(MarriageEventRow row) => validities.Read(row.Validity, "", []) == RowValidity.Void;

    public MarriageEvent Read(MarriageEventRow row, DateTimeOffset readAt)
    {
        var issues = new List<QualityIssue>();
        var registeredOn = Day(row.RegisteredOn, registered, "registeredOn", issues);
        var code = OfficeCodes.Normalise(row.OfficeCode);
        var parties = Parties(row, registeredOn, DateOnly.FromDateTime(readAt.DateTime), issues);
        return new MarriageEvent
        {
            RowId = row.RowId,
            Kind = kinds.Read(row.Kind, "kind", issues),
            CertificateNumber = Texts.NullWhenEmpty(row.CertificateNumber),
            Certificate = Certificate(row.CertificateNumber, registeredOn, issues),
            RegisteredOn = registeredOn,
            OfficeCode = code,
            OfficeName = Texts.Clean(row.OfficeName),
            Parties = parties,
            OriginalCertificateNumber = Texts.NullWhenEmpty(row.OriginalCertificateNumber),
            OriginalRegisteredOn = Day(row.OriginalRegisteredOn, originallyRegistered, "original", issues),
            Provenance = new Provenance
            {
                Registry = RegistryName.Marriage,
                Source = saysSource ? sources.Read(row.Source, "provenance.source", issues) : RecordSource.Online,
                ReadAt = readAt,
                Issues = issues,
                Filed = code.Length < 6 ? [] : [new FiledDivision("office", code[..6], registeredOn, Texts.Clean(row.OfficeName))],
            },
        };
    }

    private MarriageParty[] Parties(MarriageEventRow row, DateOnly? registeredOn, DateOnly today, List<QualityIssue> issues)
    {
        var man = husbands.Read(new(row.HusbandName, row.HusbandCategory, row.HusbandDocument, row.HusbandDocumentType, row.HusbandBirth, row.HusbandNationality), today, issues);
        var woman = wives.Read(new(row.WifeName, row.WifeCategory, row.WifeDocument, row.WifeDocumentType, row.WifeBirth, row.WifeNationality), today, issues);
        if (Swapped(man, woman))
        {
            issues.Add(QualityIssues.Of("SIDES_SWAPPED", "parties"));
            (man, woman) = (woman with { Role = PartyRole.Husband }, man with { Role = PartyRole.Wife });
        }

        if (registeredOn is { } day && kinds.Read(row.Kind, "kind", []) == MarriageEventKind.Marriage)
        {
            AddUnderAge(man, MarriageAge.Husband(day), day, issues);
            AddUnderAge(woman, MarriageAge.Wife(day), day, issues);
        }

        return [man, woman];
    }

    /// <summary>Swapped when a number contradicts its side and no number agrees with its side.</summary>
    private static bool Swapped(MarriageParty man, MarriageParty woman)
    {
        var (manSex, womanSex) = (man.Number?.Sex, woman.Number?.Sex);
        return (manSex == Sex.Female || womanSex == Sex.Male) && manSex != Sex.Male && womanSex != Sex.Female;
    }

    private static void AddUnderAge(MarriageParty party, int age, DateOnly day, List<QualityIssue> issues)
    {
        if ((party.Number?.BirthDate ?? party.BirthDate) is { } born && born.AddYears(age) > day)
        {
            issues.Add(QualityIssues.Of("UNDER_AGE", party.Role == PartyRole.Husband ? "parties.husband" : "parties.wife"));
        }
    }

    private static DateOnly? Day(string? raw, string? format, string field, List<QualityIssue> issues)
    {
        var (date, issue) = LegacyDate.Read(raw, format);
        if (issue is not null)
        {
            issues.Add(QualityIssues.Of(issue, field));
        }

        return date is { Day: not null } full ? full.FirstDay : null;
    }

    private static CertificateNumber? Certificate(string? raw, DateOnly? on, List<QualityIssue> issues)
    {
        if (string.IsNullOrWhiteSpace(raw))
        {
            return null;
        }

        if (MarriageCertificateNumber.TryRead(raw, out var number))
        {
            return new CertificateNumber(number.Prefix, number.DivisionCode, number.Year, number.Serial, on);
        }

        issues.Add(QualityIssues.Of("CERTIFICATE_UNPARSED", "certificate"));
        return null;
    }
}
