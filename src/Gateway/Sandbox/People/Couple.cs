namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Two people and the marriages they entered, with each other or with others.</summary>
/// <param name="Index">Number of the couple in the sandbox, from 0.</param>
/// <param name="Husband">The man.</param>
/// <param name="Wife">The woman.</param>
/// <param name="Marriages">Every marriage of the two in the order of time; people who appear only here belong to no other couple.</param>
internal sealed record Couple(int Index, SandboxPerson Husband, SandboxPerson Wife, IReadOnlyList<SandboxMarriage> Marriages)
{
    /// <summary>Everybody of the couple who has a resident identity number, each once.</summary>
    public IEnumerable<SandboxPerson> People => Marriages
        .SelectMany(marriage => new[] { marriage.Husband.Person, marriage.Wife.Person })
        .OfType<SandboxPerson>()
        .Concat([Husband, Wife])
        .DistinctBy(person => person.IdNumber);
}
