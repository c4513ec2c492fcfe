using CivilAffairsGraph.Load.Cases;

namespace CivilAffairsGraph.Load;

/// <summary>One operation that both endpoints serve.</summary>
/// <param name="Name">Name on the command line and of the hand-written route.</param>
/// <param name="Title">What it asks.</param>
/// <param name="Document">The GraphQL document.</param>
/// <param name="Cases">The variables to ask it with, the same for the same sandbox.</param>
public sealed record Operation(string Name, string Title, string Document, Func<CaseSource, Task<List<Case>>> Cases);
