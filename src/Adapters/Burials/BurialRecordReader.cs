using CivilAffairsGraph.Adapters.Profiles;
using CivilAffairsGraph.Adapters.Records;
using CivilAffairsGraph.Adapters.Registries;
using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Adapters.Burials;

/// <summary>Turns a row of the table of the deceased into a record with its quality issues.</summary>
internal sealed class BurialRecordReader(Profile profile)
{
    private readonly CodeList<FiledSex> sexes = new(profile.Column("BurialRecord", "Sex"));
    private readonly CodeList<CremationStatus> statuses = new(profile.Column("BurialRecord", "Status"));
    private readonly CodeList<AshesDisposition> dispositions = new(profile.Column("BurialRecord", "Disposition"));
    private readonly CodeList<DocumentKind> documents = new(profile.Column("BurialRecord", "DocumentType"));
    private readonly CodeList<CertificateValidity> certificates = new(profile.Column("BurialRecord", "CertificateStatus"));
    private readonly CodeList<NamelessFlag> nameless = new(profile.Column("BurialRecord", "Nameless"));

    private readonly string? died = profile.Column("BurialRecord", "DiedOn")?.Format;
    private readonly string? cremated = profile.Column("BurialRecord", "CrematedOn")?.Format;

    public BurialRecord Read(BurialRecordRow row, DateTimeOffset readAt)
    {
        var issues = new List<QualityIssue>();
        var (diedOn, cremation) = (Date(row.DiedOn, died, "diedOn", issues), Date(row.CrematedOn, cremated, "crematedOn", issues));
        var crematedOn = cremation is { Day: not null } full ? full.FirstDay : (DateOnly?)null;
        if (crematedOn < diedOn?.FirstDay)
        {
            issues.Add(QualityIssues.Of("DATE_IMPOSSIBLE", "crematedOn"));
        }

        var (number, fifteen) = Number(row, DateOnly.FromDateTime(readAt.DateTime), issues);
        var household = DivisionCodes.Normalise(row.Household);
        return new BurialRecord
        {
            RowId = row.RowId,
            DeadId = Texts.Clean(row.DeadId),
            DeceasedName = Name(row, issues),
            Deceased = number,
            FifteenDigits = fifteen,
            DiedOn = diedOn,
            CrematedOn = crematedOn,
            Cremated = statuses.Read(row.Status, "cremated", issues) == CremationStatus.Cremated,
            Disposition = dispositions.Read(row.Disposition, "disposition", issues),
            FacilityCode = Texts.Clean(row.FacilityCode),
            HouseholdCode = household,
            CertificateNumber = Texts.Clean(row.CertificateNumber),
            CertificateIsVoid = certificates.Read(row.CertificateStatus, "certificateNumber", []) == CertificateValidity.Void,
            Provenance = new Provenance
            {
                Registry = RegistryName.Burial,
                Source = RecordSource.Online,
                ReadAt = readAt,
                Issues = issues,
                Filed = household is null ? [] : [new FiledDivision("householdDivision", household, diedOn?.FirstDay ?? crematedOn)],
            },
        };
    }

    /// <summary>The number counts only where every filled sex and birth date agrees with it: some rows hold the applicant's. That of another document names nobody.</summary>
    private (ResidentNumber? Number, bool Fifteen) Number(BurialRecordRow row, DateOnly today, List<QualityIssue> issues)
    {
        if (documents.Read(row.DocumentType, "deceased", []) == DocumentKind.Other)
        {
            return (null, false);
        }

        var read = LegacyNumber.Read(row.Number, today);
        if (read.Issue is { } issue)
        {
            issues.Add(QualityIssues.Of(issue, "deceased"));
        }

        if (read.Number is not { } number)
        {
            return (null, false);
        }

        var sex = sexes.Read(row.Sex, "deceased", []);
        var born = LegacyDate.Read(row.BirthDate).Date;
        var disagrees = (sex != FiledSex.Unknown && sex.ToString() != number.Sex.ToString())
            || (born is { } filed && (number.BirthDate < filed.FirstDay || number.BirthDate > filed.LastDay));
        if (disagrees)
        {
            issues.Add(QualityIssues.Of("NUMBER_DISAGREES", "deceased"));
        }

        return (disagrees ? null : number, read.WasFifteenDigits);
    }

    private string? Name(BurialRecordRow row, List<QualityIssue> issues)
    {
        if (nameless.Read(row.Nameless, "deceasedName", []) == NamelessFlag.Nameless || row.Name?.Trim() == "无名氏")
        {
            return null;
        }

        if (NameFolding.CharactersLost(row.Name))
        {
            issues.Add(QualityIssues.Of("CHARACTERS_LOST", "deceasedName"));
        }

        return Texts.Clean(row.Name);
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
