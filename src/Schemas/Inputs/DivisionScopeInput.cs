using CivilAffairsGraph.Adapters.Querying;
using CivilAffairsGraph.Schemas.Scalars;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Inputs;

/// <summary>A division scope, whose texts are division codes.</summary>
internal sealed class DivisionScopeInput : FilterInput<DivisionScope>
{
    public DivisionScopeInput()
    {
        Fields.Find("within")!.Type = typeof(DivisionCodeScalar);
        Fields.Find("eq")!.Type = typeof(DivisionCodeScalar);
        Fields.Find("in")!.Type = typeof(ListGraphType<NonNullGraphType<DivisionCodeScalar>>);
    }
}
