using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Scalars;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>A division scope, whose texts are division codes.</summary>
internal sealed class DivisionScopeInput : FilterInput<DivisionScope>
{
    public DivisionScopeInput()
    {
        Fields.Find("Within")!.Type = typeof(DivisionCodeScalar);
        Fields.Find("Eq")!.Type = typeof(DivisionCodeScalar);
        Fields.Find("In")!.Type = typeof(ListGraphType<NonNullGraphType<DivisionCodeScalar>>);
    }
}
