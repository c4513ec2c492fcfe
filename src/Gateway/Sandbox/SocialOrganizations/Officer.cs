using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox.SocialOrganizations;

/// <summary>One row of <c>SOM_DUTY</c>.</summary>
/// <param name="DutyType">1 legal representative (of a branch: who answers for it), 2 other.</param>
/// <param name="Person">Who it is.</param>
/// <param name="IdCard">The number as written.</param>
/// <param name="Phone">Telephone; its prefix is assigned to nobody.</param>
internal sealed record Officer(string DutyType, SandboxPerson Person, string IdCard, string Phone)
{
    public const string LegalRepresentative = "1";
    public const string Other = "2";

    /// <summary>A person in an office, as a careful clerk writes it.</summary>
    public static Officer Of(string dutyType, SandboxPerson person, SandboxRandom random) =>
        new(dutyType, person, person.IdNumber, FormattableString.Invariant($"100{random.Next(100_000_000):00000000}"));
}
