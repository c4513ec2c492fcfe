namespace CivilAffairsGraph.Gateway.Sandbox.People;

/// <summary>One side of a marriage as he or she identifies at the office.</summary>
/// <param name="Person">The resident; null for a party without a resident identity number.</param>
/// <param name="Name">Name as on the document.</param>
/// <param name="Sex">Sex.</param>
/// <param name="BirthDate">Day of birth.</param>
/// <param name="Category">Identity category: 1 mainland, 2 Hong Kong, 3 Macau, 4 Taiwan, 5 overseas Chinese, 6 foreigner.</param>
/// <param name="DocumentType">Three digits after GA/T 517: 111 identity card, 414 passport, 511 and 516 permits.</param>
/// <param name="DocumentNumber">Number of that document.</param>
/// <param name="Nation">Nationality, three digits after GB/T 2659.</param>
/// <param name="Folk">Ethnic group by GB/T 3304; null for foreigners.</param>
internal sealed record MarriageParty(
    SandboxPerson? Person,
    string Name,
    Sex Sex,
    DateOnly BirthDate,
    string Category,
    string DocumentType,
    string DocumentNumber,
    string Nation,
    string? Folk)
{
    /// <summary>A mainland resident with an identity card.</summary>
    public static MarriageParty Of(SandboxPerson person) =>
        new(person, person.Name, person.Sex, person.BirthDate, "1", "111", person.IdNumber, "156", person.Folk);
}
