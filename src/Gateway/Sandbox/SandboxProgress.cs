namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>How far one part has come.</summary>
/// <param name="Part">Name of the part.</param>
/// <param name="Done">Rows written.</param>
/// <param name="Total">Rows to write, as far as known.</param>
internal sealed record SandboxProgress(string Part, long Done, long Total);
