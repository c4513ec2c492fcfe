namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>A kind of social organization in the codes of the registry.</summary>
/// <param name="Letter">Column <c>sorgType</c>.</param>
/// <param name="Digit">Third of the credit code's categories under civil affairs, and second digit of <c>sorgId</c>.</param>
/// <param name="Truth">The kind as the truth names it.</param>
/// <param name="NumberWord">Word of its old registration numbers.</param>
internal sealed record OrganizationKind(string Letter, char Digit, string Truth, string NumberWord)
{
    public static readonly OrganizationKind Association = new("S", '1', "ASSOCIATION", "社证字");
    public static readonly OrganizationKind ServiceInstitution = new("M", '2', "SERVICE_INSTITUTION", "民证字");
    public static readonly OrganizationKind Foundation = new("J", '3', "FOUNDATION", "基证字");

    /// <summary>A kind, in the shares of the country: 41, 58 and 1 in 100.</summary>
    public static OrganizationKind Pick(SandboxRandom random) => random.Next(100) switch
    {
        < 41 => Association,
        < 99 => ServiceInstitution,
        _ => Foundation,
    };
}
