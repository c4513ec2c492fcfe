namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>How often a flaw of the legacy registries is put into the sandbox.</summary>
/// <param name="Code">The flaw's code, as in the quirks of a line of truth.</param>
/// <param name="Rate">Share of those that could have it, 0 to 1.</param>
/// <param name="Among">What the share is of.</param>
internal sealed record QuirkRate(string Code, double Rate, string Among);
