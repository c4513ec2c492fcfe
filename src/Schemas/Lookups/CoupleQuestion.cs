namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether two people are registered as married to each other.</summary>
/// <param name="PersonA">One of them.</param>
/// <param name="PersonB">The other.</param>
/// <param name="AsOf">At the end of this day.</param>
internal sealed record CoupleQuestion(PersonClaim PersonA, PersonClaim PersonB, DateOnly AsOf) : Question(LookupKind.Couple, AsOf)
{
    public override IReadOnlyList<PersonClaim> Persons => [PersonA, PersonB];

    public override Finding Unknown => Finding.Unknown;

    public override IEnumerable<KeyValuePair<string, string>> Words =>
    [
        .. Word("personA.idNumber", PersonA.Number.Value), .. Word("personA.name", PersonA.Name),
        .. Word("personB.idNumber", PersonB.Number.Value), .. Word("personB.name", PersonB.Name),
    ];
}
