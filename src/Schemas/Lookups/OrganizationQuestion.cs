using CivilAffairsGraph.Adapters.Values;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>Whether an organization is registered, and whether it is on the list of illegal ones.</summary>
/// <param name="CreditCode">Its credit code; null where it is asked for by name.</param>
/// <param name="Name">Its name, folded; null where it is asked for by code.</param>
/// <param name="AsOf">Today.</param>
internal sealed record OrganizationQuestion(CreditCode? CreditCode, string? Name, DateOnly AsOf) : Question(LookupKind.Organization, AsOf)
{
    public override IReadOnlyList<string> Subjects => [$"organization {CreditCode?.Value ?? Name}"];

    public override Finding Unknown => Finding.Unknown;

    public override IEnumerable<KeyValuePair<string, string>> Words => [.. Word("creditCode", CreditCode?.Value), .. Word("name", Name)];
}
