namespace CivilAffairsGraph.Gateway.Sandbox;

/// <summary>One flaw that one row got.</summary>
/// <param name="Code">Code of its <see cref="QuirkRate"/>.</param>
/// <param name="Side"><c>HUSBAND</c> or <c>WIFE</c>, as they truly are; null where the flaw is of the whole row.</param>
/// <param name="Value">What the row holds instead of the truth, where a reader needs it.</param>
internal sealed record Quirk(string Code, string? Side = null, string? Value = null);
