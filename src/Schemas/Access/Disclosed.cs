namespace CivilAffairsGraph.Schemas.Access;

/// <summary>What an answer says about one person.</summary>
/// <param name="Subject">What tells the person apart. Secret.</param>
/// <param name="Fields">The fields about people, with blanks between them, in their order: <c>MaritalStatus.status Person.maritalStatus</c>.</param>
/// <param name="Entry">Id of the entry that a receipt in the answer names; null where none does.</param>
public sealed record Disclosed(string Subject, string Fields, string? Entry);
