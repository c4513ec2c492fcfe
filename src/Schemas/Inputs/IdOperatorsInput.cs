using CivilAffairsGraph.Adapters.Querying;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>Operators of ids.</summary>
internal sealed class IdOperatorsInput : FilterInput<IdOperators>
{
    public IdOperatorsInput()
    {
        Fields.Find("Eq")!.Type = typeof(IdGraphType);
        Fields.Find("In")!.Type = typeof(ListGraphType<NonNullGraphType<IdGraphType>>);
    }
}
