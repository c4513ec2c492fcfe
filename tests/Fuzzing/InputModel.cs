namespace CivilAffairsGraph.Fuzzing;

/// <summary>An argument or an input field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
public sealed record InputModel(string Name, TypeRef Type);
