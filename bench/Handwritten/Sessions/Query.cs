namespace CivilAffairsGraph.Handwritten.Sessions;

/// <summary>One statement; each session prepares it once.</summary>
/// <param name="Registry">The database that it goes to.</param>
/// <param name="Statement">SQL.</param>
/// <param name="Parameters">Names of the parameters, in the order in which values are given.</param>
internal sealed class Query(Registry registry, string statement, params string[] parameters)
{
    public Registry Registry { get; } = registry;

    public string Statement { get; } = statement;

    public string[] Parameters { get; } = parameters;
}
