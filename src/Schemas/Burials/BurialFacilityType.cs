using CivilAffairsGraph.Adapters.Burials;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.PlaceNames;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.Burials;

/// <summary>A place where ashes are buried or kept.</summary>
internal sealed class BurialFacilityType : RecordType<BurialFacility>
{
    public BurialFacilityType()
        : base(facility => facility.RowId, facility => facility.Code, facility => facility.DivisionCode, facility => facility.ServedCodes, facility => facility.On)
    {
        IsNode(NodeKind.BurialFacility, facility => facility.RowId.ToString(null, null));
        Field<DivisionType>("division")
            .Description("Division of the facility as filed, on the day of approval; null where none is filed or the code was never in use.")
            .Resolve(context => DivisionView.Of(context.Divisions(), context.Source.DivisionCode, context.Source.On, context.Today()));
        Field<ListGraphType<NonNullGraphType<DivisionType>>>("servedDivisions")
            .Description("Divisions served (服务范围): today's divisions, each once; codes that lead nowhere are an issue.")
            .Resolve(context => Served(context, context.Source));
    }

    private static IEnumerable<DivisionView> Served(IResolveFieldContext context, BurialFacility facility)
    {
        var (tree, today) = (context.Divisions(), context.Today());
        return facility.ServedCodes
            .Select(code => tree.Meaning(code, facility.On))
            .Where(version => version is not null)
            .SelectMany(version => tree.Current(version!, today))
            .Distinct()
            .Select(version => new DivisionView(version, today));
    }
}
