using CivilAffairsGraph.Adapters.PlaceNames;
using CivilAffairsGraph.Schemas.Types;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>A successor with how sure the relation is.</summary>
internal sealed class SuccessionType : ObjectGraphType<(DivisionVersion Division, SuccessionKind Kind)>
{
    public SuccessionType()
    {
        (Name, Description) = ("Succession", "A successor of a division with how sure the relation is.");
        Field<NonNullGraphType<DivisionType>>("division").Description("The version that took over.").Resolve(context => new DivisionView(context.Source.Division, context.Source.Division.Clip(DateOnly.MinValue)));
        Field<NonNullGraphType<EnumerationGraphType<SuccessionKind>>>("kind").Description("How sure it is, and whether it took the whole territory.").Read(source => source.Kind);
    }
}
