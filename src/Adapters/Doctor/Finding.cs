using CivilAffairsGraph.Adapters.Registries;

namespace CivilAffairsGraph.Adapters.Doctor;

/// <summary>One thing that is wrong, or worth knowing, about the settings, profile or database of a registry.</summary>
/// <param name="Registry">The registry; null for settings of none.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">What it is.</param>
/// <param name="Table">Table in the database; for mistakes of a profile, table in the profile.</param>
/// <param name="Column">Column in the database; for mistakes of a profile, property.</param>
/// <param name="Message">What was found, in one sentence. It names no account, password or connection string, and no value of the data but codes.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Count">How many rows, where rows were counted.</param>
public sealed record Finding(
    RegistryName? Registry, FindingSeverity Severity, FindingCode Code, string? Table, string? Column, string Message, string Remedy, long? Count = null);
