namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One organization, or one application for it, as it truly is.</summary>
internal sealed record Organization
{
    /// <summary>Key of the registry: two digits of the kind, six of the registrar's division, six of its own.</summary>
    public required string Id { get; init; }

    /// <summary>Association, service institution or foundation; a branch is of its main organization's.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>State on the sandbox's last day.</summary>
    public required OrganizationStatus Status { get; init; }

    /// <summary>The registrar on the day it started.</summary>
    public required Registrar Registrar { get; init; }

    /// <summary>What it is about.</summary>
    public required Theme Theme { get; init; }

    /// <summary>Its name, brackets in full width.</summary>
    public required string Name { get; init; }

    /// <summary>Day of registration; of application where it was never registered.</summary>
    public required DateOnly StartedOn { get; init; }

    /// <summary>Day of cancellation or revocation.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>What it is a branch of.</summary>
    public Organization? Main { get; init; }

    /// <summary>Number among the branches from 1; 0 for what is no branch.</summary>
    public int BranchNumber { get; init; }

    /// <summary>18 characters; null for branches, for what was never registered, and for what ended before 2016.</summary>
    public string? CreditCode { get; init; }

    /// <summary>Nine characters; null for branches and for what was never registered.</summary>
    public string? OrganCode { get; init; }

    /// <summary>The number of its registration before there were credit codes.</summary>
    public string? RegistrationNumber { get; init; }

    /// <summary>Registered money in 10,000 yuan; null for branches.</summary>
    public decimal? Money { get; init; }

    /// <summary>Day of registration; null where it was never registered.</summary>
    public DateOnly? RegisteredOn => Status.IsRegistered ? StartedOn : null;

    /// <summary>The years a report is due for up to a day: after that of registration, before that of the end, each from 1 June of the next.</summary>
    public IReadOnlyList<int> DueYears(DateOnly day)
    {
        var newest = day >= new DateOnly(day.Year, 6, 1) ? day.Year - 1 : day.Year - 2;
        var last = Math.Min(newest, EndedOn?.Year - 1 ?? newest);
        return RegisteredOn is { } registeredOn ? [.. Enumerable.Range(registeredOn.Year + 1, Math.Max(0, last - registeredOn.Year))] : [];
    }
}
