using CivilAffairsGraph.Schemas.Scalars;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Lookups;

/// <summary>One of a couple.</summary>
internal sealed class PersonClaimInput : InputObjectGraphType
{
    public PersonClaimInput()
    {
        (Name, Description) = ("PersonClaim", "Whom the caller means: number and name, which must be the one that the registries hold under the number.");
        Field<NonNullGraphType<ResidentIdScalar>>("idNumber").Description(LookupArguments.IdNumber);
        Field<NonNullGraphType<StringGraphType>>("name").Description(LookupArguments.Name);
    }
}
