namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>One marriage as it truly was.</summary>
/// <param name="Husband">The husband.</param>
/// <param name="Wife">The wife.</param>
/// <param name="MarriedOn">Day of registration.</param>
/// <param name="EndedOn">Day of divorce or annulment; null if there was none.</param>
/// <param name="End">How it ended, other than by death.</param>
/// <param name="IsRenewal">True where the two had been married to each other before.</param>
internal sealed record SandboxMarriage(
    MarriageParty Husband,
    MarriageParty Wife,
    DateOnly MarriedOn,
    DateOnly? EndedOn,
    MarriageEnd End,
    bool IsRenewal)
{
    /// <summary>The county whose office registers the couple: that of the resident, the husband's where both are.</summary>
    public SandboxPerson Resident => Husband.Person ?? Wife.Person!;

    /// <summary>True where one side is no mainland resident: the provincial office registers.</summary>
    public bool IsForeign => Husband.Person is null || Wife.Person is null;

    /// <summary>The first day on which either side is dead; null while both live.</summary>
    public DateOnly? FirstDeath => (Husband.Person?.DiedOn, Wife.Person?.DiedOn) switch
    {
        ({ } his, { } hers) => his < hers ? his : hers,
        var (his, hers) => his ?? hers,
    };
}
