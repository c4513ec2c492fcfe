using CivilAffairsGraph.Schemas.Scalars;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>The arguments of each look-up, which are the fields of its input in a batch.</summary>
internal static class LookupArguments
{
    public const string IdNumber = "Resident identity number (公民身份号码).";
    public const string Name = "Name (姓名) as the registries hold it under the number; blanks, full width and the kind of the middle dot do not matter. 1 to 100 characters.";
    private const string AsOf = "The day; today if absent, never later.";

    /// <summary>Name, type and description of each argument, by look-up.</summary>
    public static IReadOnlyDictionary<LookupKind, IReadOnlyList<(string Name, Type Type, string Description)>> All { get; } =
        new Dictionary<LookupKind, IReadOnlyList<(string, Type, string)>>
        {
            [LookupKind.MaritalStatus] =
            [
                ("idNumber", typeof(NonNullGraphType<ResidentIdScalar>), IdNumber), ("name", typeof(NonNullGraphType<StringGraphType>), Name), ("asOf", typeof(DateScalar), AsOf),
            ],
            [LookupKind.Couple] =
            [
                ("personA", typeof(NonNullGraphType<PersonClaimInput>), "One of them; which does not matter."),
                ("personB", typeof(NonNullGraphType<PersonClaimInput>), "The other."), ("asOf", typeof(DateScalar), AsOf),
            ],
            [LookupKind.Deceased] = [("idNumber", typeof(NonNullGraphType<ResidentIdScalar>), IdNumber), ("name", typeof(NonNullGraphType<StringGraphType>), Name)],
            [LookupKind.Certificate] =
            [
                ("number", typeof(NonNullGraphType<StringGraphType>), "Number of the certificate as it is printed (登记字号、火化证明编号). 1 to 100 characters."),
                ("kind", typeof(EnumerationGraphType<CertificateKind>), "Kind of the certificate; not needed for numbers that begin with J, L, BJ or BL by the rule, which tell it."),
                ("holderIdNumber", typeof(ResidentIdScalar), "Number of its holder: one of the couple, or the deceased. This, holderName or both."),
                ("holderName", typeof(StringGraphType), "Name of its holder. 1 to 100 characters."),
            ],
            [LookupKind.Organization] =
            [
                ("creditCode", typeof(CreditCodeScalar), "Unified social credit code (统一社会信用代码). Either this or name."),
                ("name", typeof(StringGraphType), "Name (名称), current or former; the width of brackets does not matter. 1 to 100 characters."),
            ],
        };
}
