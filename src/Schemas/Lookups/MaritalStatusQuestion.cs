namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether a person is registered as married.</summary>
/// <param name="Person">The person.</param>
/// <param name="AsOf">At the end of this day.</param>
internal sealed record MaritalStatusQuestion(PersonClaim Person, DateOnly AsOf) : Question(LookupKind.MaritalStatus, AsOf)
{
    public override IReadOnlyList<PersonClaim> Persons => [Person];

    public override Finding Unknown => Finding.Unknown;

    public override IEnumerable<KeyValuePair<string, string>> Words => [.. Word("idNumber", Person.Number.Value), .. Word("name", Person.Name)];
}
