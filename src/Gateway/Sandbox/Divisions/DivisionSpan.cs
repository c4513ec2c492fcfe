namespace CivilAffairsGraph.Gateway.Sandbox.Divisions;

/// <summary>One division under one code, name and parent, over the year-end tables that hold it unchanged.</summary>
/// <param name="Code">6, 9 or 12 digits, without padding.</param>
/// <param name="Name">Name in Chinese.</param>
/// <param name="Parent">Code of the division above; null for the province.</param>
/// <param name="Level">1 province, 2 prefecture, 3 county, 4 township, 5 village.</param>
/// <param name="IsZone">True for a zone that only statistics know, not GB/T 2260.</param>
/// <param name="FirstYear">Year of the first year-end table that holds it.</param>
/// <param name="LastYear">Year of the last year-end table that holds it.</param>
internal sealed record DivisionSpan(string Code, string Name, string? Parent, int Level, bool IsZone, int FirstYear, int LastYear);
