using System.Globalization;
using CivilAffairsGraph.Gateway.Sandbox.Databases;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>Takes finished rows to the tables and to the truth. What is unknown is empty text, as the service answers it.</summary>
internal sealed class OrganizationSink(SandboxDatabase database, TruthWriter truth) : IDisposable
{
    private readonly TableWriter _organizations = database.Writer(OrganizationTables.Organizations);
    private readonly TableWriter _checks = database.Writer(OrganizationTables.Checks);
    private readonly TableWriter _lists = database.Writer(OrganizationTables.Lists);
    private readonly TableWriter _penalties = database.Writer(OrganizationTables.Penalties);
    private readonly TableWriter _duties = database.Writer(OrganizationTables.Duties);
    private readonly TableWriter _changes = database.Writer(OrganizationTables.Changes);

    /// <summary>How many organizations were written.</summary>
    public long Rows => _organizations.NextRowId - 1;

    /// <summary>Writes an organization with everything that belongs to it.</summary>
    public void Write(OrganizationRow row)
    {
        var id = row.Organization.Id;
        truth.Write(OrganizationTruth.Line(row, _organizations.Write(Values(row))));
        row.Reports.ForEach(report => _checks.Write(id, Text(report.Year), report.Result, ChangeStamp.Of(new DateOnly(report.Year + 1, 6, 30), _checks.NextRowId)));
        row.Listings.ForEach(listing => _lists.Write(id, listing.Type, listing.From, (object?)listing.To ?? "", ChangeStamp.Of(listing.To ?? listing.From, _lists.NextRowId)));
        row.Penalties.ForEach(penalty => _penalties.Write(id, penalty.CaseCode, penalty.Type, penalty.Day));
        row.Officers.ForEach(officer => _duties.Write(id, officer.DutyType, officer.Person.Name, officer.IdCard, officer.Phone, ChangeStamp.Of(row.Organization.StartedOn, _duties.NextRowId)));
        row.Changes.ForEach(change => _changes.Write(id, change.Field, change.Old, change.New, change.Day, ChangeStamp.Of(change.Day, _changes.NextRowId)));
    }

    /// <inheritdoc />
    public void Dispose() => Array.ForEach([_organizations, _checks, _lists, _penalties, _duties, _changes], table => table.Dispose());

    private static object?[] Values(OrganizationRow row)
    {
        var organization = row.Organization;
        return
        [
            organization.Id, organization.Kind.Letter, organization.Status.Code, row.CreditCode, organization.RegistrationNumber ?? "", row.OrganCode, row.Name, "", row.ShortName,
            organization.Main is null ? "0" : "1", row.MainId, organization.Main?.RegistrationNumber ?? "", row.SorgKind, row.Scope, organization.Theme.Sector, row.SupervisingUnit,
            row.Organ, row.Area, row.Officers[0].Person.Name, row.Money, row.Currency, row.Built.Text, row.Registered.Text, row.Ended.Text,
            row.Reports.Count == 0 ? "" : Text(row.Reports[^1].Year), row.ModifiedAt,
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
