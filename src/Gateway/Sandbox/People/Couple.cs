namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>Two people who married, by index.</summary>
/// <param name="Index">Number of the couple in the sandbox, from 0.</param>
/// <param name="Husband">The husband.</param>
/// <param name="Wife">The wife.</param>
internal sealed record Couple(int Index, SandboxPerson Husband, SandboxPerson Wife);
