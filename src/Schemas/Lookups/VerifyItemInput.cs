using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>One look-up of a batch.</summary>
internal sealed class VerifyItemInput : InputObjectGraphType
{
    public VerifyItemInput()
    {
        (Name, Description) = ("VerifyItem", "One look-up of a batch: an id, and exactly one of the others.");
        Field<NonNullGraphType<StringGraphType>>("id").Description("The caller's own id of the item, which its outcome repeats: 1 to 64 characters, each once. It is not kept.");
        Field<LookupInput.MaritalStatus>(Lookups[LookupKind.MaritalStatus]).Description("As verifyMaritalStatus.");
        Field<LookupInput.Couple>(Lookups[LookupKind.Couple]).Description("As verifyCouple.");
        Field<LookupInput.Deceased>(Lookups[LookupKind.Deceased]).Description("As verifyDeceased.");
        Field<LookupInput.Certificate>(Lookups[LookupKind.Certificate]).Description("As verifyCertificate.");
        Field<LookupInput.Organization>(Lookups[LookupKind.Organization]).Description("As verifyOrganization.");
    }

    /// <summary>The fields that ask, by what they ask.</summary>
    public static IReadOnlyDictionary<LookupKind, string> Lookups { get; } =
        Enum.GetValues<LookupKind>().ToDictionary(kind => kind, kind => $"{char.ToLowerInvariant(kind.ToString()[0])}{kind.ToString()[1..]}");
}
