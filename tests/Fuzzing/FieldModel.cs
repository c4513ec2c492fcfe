namespace CivilAffairsGraph.Fuzzing;

/// <summary>A field of an object or interface.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record FieldModel(string Name, TypeRef Type, IReadOnlyList<InputModel> Arguments);
