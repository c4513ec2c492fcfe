namespace CivilAffairsGraph.Adapters.SocialOrganizations;

/// <summary>What an organization's reports say about it. A report is due for each calendar year after the year of registration and before that of cancellation, from 1 June of the next year.</summary>
public sealed record OrganizationOversight
{
    /// <summary>Due years without an annual report (未年报年度), newest first; a failed one counts as reported. Null where the year of registration is unknown.</summary>
    public IReadOnlyList<int>? MissedReportYears { get; init; }

    /// <summary>True when an ACTIVE organization missed its two newest due years (鲁民函〔2021〕67号, criterion 1 of 僵尸型); null where the due years are unknown.</summary>
    public bool? ZombieSuspected { get; init; }

    /// <summary>Derives the oversight of an organization.</summary>
    public static OrganizationOversight Of(SocialOrganization organization, IEnumerable<AnnualReport> reports, DateOnly today)
    {
        if (organization.RegisteredOn?.Year is not { } registered)
        {
            return new OrganizationOversight();
        }

        var newest = today >= new DateOnly(today.Year, 6, 1) ? today.Year - 1 : today.Year - 2;
        var last = Math.Min(newest, organization.CancelledOn?.Year - 1 ?? newest);
        var reported = reports.Select(report => report.Year).ToHashSet();
        var due = Enumerable.Range(registered + 1, Math.Max(0, last - registered)).Reverse().ToList();
        return new OrganizationOversight
        {
            MissedReportYears = [.. due.Where(year => !reported.Contains(year))],
            ZombieSuspected = organization.Status == SocialOrganizationStatus.Active && due.Count >= 2 && due.Take(2).All(year => !reported.Contains(year)),
        };
    }
}
