namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>A state of an organization or of its application, in the registry's code.</summary>
/// <param name="Code">Column <c>sorgStatus</c>.</param>
/// <param name="Truth">The status as the truth names it.</param>
/// <param name="Weight">How many are in it, of some thousand.</param>
internal sealed record OrganizationStatus(string Code, string Truth, int Weight)
{
    private const double ElsewhereRate = 0.1;

    public static readonly OrganizationStatus InForce = new("22", "ACTIVE", 852);
    public static readonly OrganizationStatus Cancelled = new("32", "CANCELLED", 70);

    private static readonly OrganizationStatus[] _all =
    [
        InForce, Cancelled, new("8", "APPLYING", 3), new("9", "PREPARING", 3), new("10", "REFUSED", 3), new("11", "APPLYING", 3), new("12", "PREPARING", 3), new("13", "REFUSED", 3),
        new("21", "APPLYING", 8), new("23", "REFUSED", 4), new("31", "ACTIVE", 8),
        new("52", "REVOKED", 22), new("62", "CANCELLED", 9),
    ];

    private static readonly OrganizationStatus[] _elsewhere = [new("14", "APPLYING", 1), new("15", "PREPARING", 1), new("16", "REFUSED", 1)];

    /// <summary>True where the organization ended.</summary>
    public bool IsEnded => Truth is "CANCELLED" or "REVOKED";

    /// <summary>True where it was registered, whatever became of it.</summary>
    public bool IsRegistered => IsEnded || Truth == "ACTIVE";

    /// <summary>A status by its weight; only branches can be in those of branches in another place.</summary>
    public static OrganizationStatus Pick(bool branch, SandboxRandom random)
    {
        if (branch && random.Chance(ElsewhereRate))
        {
            return random.Pick(_elsewhere);
        }

        var place = random.Next(_all.Sum(status => status.Weight));
        return _all.First(status => (place -= status.Weight) < 0);
    }
}
