using CivilAffairsGraph.Schemas.Connections;
using CivilAffairsGraph.Schemas.Ids;
using CivilAffairsGraph.Schemas.Inputs;
using CivilAffairsGraph.Schemas.Scalars;
using CivilAffairsGraph.Schemas.Types;
using GraphQL;
using GraphQL.Types;

namespace CivilAffairsGraph.Schemas.PlaceNames;

/// <summary>Root fields of the divisions, answered from memory.</summary>
internal static class DivisionQueries
{
    public static void AddTo(ObjectGraphType query)
    {
        query.Field<DivisionType>("division")
            .Description("The division that carried the code on the given day; without asOf the newest version, abolished or not. Null where the code was not in use.")
            .Argument<NonNullGraphType<DivisionCodeScalar>>("code", "Division code (行政区划代码).")
            .Argument<DateScalar>("asOf", "The day.")
            .Resolve(context =>
            {
                var (code, asOf, tree) = (context.GetArgument<string>("code"), context.GetArgument<DateOnly?>("asOf"), context.Divisions());
                var version = asOf is { } day ? tree.Find(code, day) : tree.Newest(code);
                return version is null ? null : new DivisionView(version, version.Clip(asOf ?? context.Today()));
            });
        query.Field<ConnectionType<DivisionView, DivisionType>>("divisions")
            .Description("The divisions valid on the given day, today if absent.")
            .Argument<FilterInput<DivisionFilter>>("where", "Which nodes to list; all that is given must hold.")
            .Argument<ListGraphType<NonNullGraphType<OrderInput<DivisionOrder>>>>("order", "What to order by, most important first; ties are broken by id.")
            .Argument<DateScalar>("asOf", "The day.")
            .Paged()
            .ResolveAsync(async context =>
            {
                var (where, order, asOf) = (context.GetArgument<DivisionFilter?>("where"), context.Order<DivisionOrder>(), context.GetArgument<DateOnly?>("asOf"));
                var request = ListRequest.Read(context, "divisions", where, order, asOf);
                var (tree, day, ordering) = (context.Divisions(), asOf ?? context.Today(), new DivisionOrdering(order));
                var passes = where?.On(day, tree) ?? (_ => true);
                var list = new DivisionList(ordering.Sort(tree), ordering, division => division.HoldsOn(day) && passes(division));
                return await request.AnswerAsync(context.Get<Cursors>(), page => Task.FromResult(list.Read(page).Select(division => new DivisionView(division, day))), _ => Task.FromResult(list.Count()));
            });
    }
}
