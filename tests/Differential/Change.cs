namespace CivilAffairsGraph.Differential;

/// <summary>Something that the owner of a registry writes.</summary>
/// <param name="Part">The registry's file.</param>
/// <param name="Topics">What it may change.</param>
/// <param name="Sql">The statement, for a number that is another each time.</param>
internal sealed record Change(string Part, IReadOnlyList<string> Topics, Func<int, string> Sql);
