using CivilAffairsGraph.Gateway.Sandbox.Databases;
using CivilAffairsGraph.Gateway.Sandbox.Divisions;
using CivilAffairsGraph.Gateway.Sandbox.People;

namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>What a part of the sandbox gets to write its database from.</summary>
/// <param name="Settings">Seed, scale and last day.</param>
/// <param name="Population">The people all registries share. Safe to use from several threads.</param>
/// <param name="Divisions">The real divisions and their history. Safe to use from several threads.</param>
/// <param name="CreateDatabase">Creates the registry's database.</param>
/// <param name="Truth">The part's own lines of truth.</param>
/// <param name="Progress">Where to say how far the part has come; a few hundred times at most.</param>
internal sealed record SandboxContext(
    SandboxSettings Settings,
    Population Population,
    DivisionData Divisions,
    Func<SandboxDatabase> CreateDatabase,
    TruthWriter Truth,
    IProgress<SandboxProgress> Progress);
