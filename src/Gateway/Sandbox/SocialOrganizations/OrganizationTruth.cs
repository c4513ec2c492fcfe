namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>The lines of truth of the organizations: what a right reader makes of each row.</summary>
internal static class OrganizationTruth
{
    /// <summary>One line for a row.</summary>
    public static object Line(OrganizationRow row, long rowId)
    {
        var organization = row.Organization;
        var isOrphan = Has(row, OrganizationQuirks.OrphanBranch);
        return new
        {
            type = "organization",
            rowId,
            sorgId = organization.Id,
            creditCode = row.CreditCode.Length == 18 ? organization.CreditCode : null,
            organization.RegistrationNumber,
            organization.Name,
            writtenName = row.Name == organization.Name ? null : row.Name,
            kind = organization.Kind.Truth,
            status = organization.Status.Truth,
            statusCode = organization.Status.Code,
            division = row.Area[..6],
            registrationAuthority = row.Organ,
            supervisingUnit = row.SupervisingUnit is "" or SupervisingUnits.Direct ? null : row.SupervisingUnit,
            registeredOn = row.Registered.Known,
            cancelledOn = row.Ended.Known,
            capitalYuan = row.Yuan,
            businessScope = row.Scope,
            legalRepresentativeName = row.Officers[0].Person.Name,
            legalRepresentative = row.Officers[0].IdCard == "" ? null : row.Officers[0].Person.IdNumber,
            mainSorgId = isOrphan ? null : organization.Main?.Id,
            reportYears = row.Reports.Select(report => new object[] { report.Year, report.Result }),
            listings = row.Listings,
            formerNames = row.Changes.Where(change => change.Field == OrganizationChange.Name).Select(change => change.Old),
            row.Quirks,
        };
    }

    private static bool Has(OrganizationRow row, QuirkRate rate) => row.Quirks.Exists(quirk => quirk.Code == rate.Code);
}
