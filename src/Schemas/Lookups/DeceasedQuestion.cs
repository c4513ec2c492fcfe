namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether a person's death is proved.</summary>
/// <param name="Person">The person.</param>
/// <param name="AsOf">Today.</param>
internal sealed record DeceasedQuestion(PersonClaim Person, DateOnly AsOf) : Question(LookupKind.Deceased, AsOf)
{
    public override IReadOnlyList<PersonClaim> Persons => [Person];

    public override Finding Unknown => Finding.Unknown;

    public override IEnumerable<KeyValuePair<string, string>> Words => [.. Word("idNumber", Person.Number.Value), .. Word("name", Person.Name)];
}
